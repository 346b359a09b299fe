-- Who introduced one person: the other party of an introduction whose note has the
-- person's name, if nobody else has that name.
WITH named AS (
    SELECT person_id, regexp_replace(lower(full_name), '[^\pL\pN]+', ' ', 'g') AS name
    FROM people
    QUALIFY count(*) OVER (PARTITION BY name) = 1
)
SELECT f.on_date AS day, b.full_name, b.person_id
FROM favors AS f
JOIN people AS b USING (person_id)
JOIN named AS n
    ON contains(n.name, ' ')
    AND contains(
        ' ' || regexp_replace(lower(f.note), '[^\pL\pN]+', ' ', 'g') || ' ',
        ' ' || n.name || ' '
    )
WHERE n.person_id = $id
    AND f.person_id <> $id
    AND f.kind = 'introduction'
    AND f.direction = 'received'
ORDER BY f.on_date, f.favor_id
