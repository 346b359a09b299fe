-- The tie to one person on the day T, and its strength after 90 days of silence.
SELECT full_name, as_of, is_pinned, strength, strength_in_90_days
FROM tie_strength
WHERE person_id = $id
