-- Favors with one of these ids, ignoring case and spaces.
SELECT favor_id, person_id, direction, on_date
FROM favors
WHERE list_contains($ids, lower(regexp_replace(favor_id, '\s', '', 'g')))
