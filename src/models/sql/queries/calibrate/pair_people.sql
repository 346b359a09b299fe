-- What a pair shows of its people: nothing that comes from the score.
SELECT
    person_id,
    full_name,
    company,
    position,
    city,
    tags,
    is_connection,
    connected_on
FROM people
WHERE list_contains($people, person_id)
