-- The files that one person occurs in, with the number of rows.
WITH occurrence AS (
    SELECT source_id, source_row FROM people WHERE person_id = $id
    UNION
    SELECT source_id, source_row FROM row_audit WHERE merged_into = $id
    UNION
    SELECT source_id, source_row
    FROM messages
    WHERE sender_person_id = $id OR list_contains(recipients, $id)
    UNION
    SELECT source_id, source_row FROM invitations WHERE person_id = $id
    UNION
    SELECT source_id, source_row FROM favors WHERE person_id = $id
    UNION
    SELECT source_id, source_row FROM memberships WHERE person_id = $id
    UNION
    SELECT source_id, source_row FROM mentions WHERE person_id = $id
)
SELECT s.path AS file, s.kind, count(*) AS rows
FROM occurrence
JOIN sources AS s USING (source_id)
GROUP BY ALL
ORDER BY s.path
