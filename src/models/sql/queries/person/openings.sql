-- Reasons to write to one person now, best first.
SELECT kind, words, on_date
FROM openings
WHERE person_id = $id
ORDER BY rank
