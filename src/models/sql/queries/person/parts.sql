-- The parts of one tie, most points first.
SELECT part, points, interactions, last_on
FROM tie_parts
WHERE person_id = $id
ORDER BY points DESC, part
