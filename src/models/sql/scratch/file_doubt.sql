-- One row is one file with what is doubtful about it as a whole: connections who share an
-- e-mail address.
WITH shared AS (
    SELECT c.source_id, c.email
    FROM connection AS c
    JOIN scratch.connection_row AS r USING (source_id, source_row)
    WHERE c.email IS NOT NULL
    GROUP BY c.source_id, c.email
    HAVING count(DISTINCT r.person_key) > 1
)
SELECT
    source_id,
    ['e-mail addresses that more than one connection has: ' || count(*)] AS doubts
FROM shared
GROUP BY source_id
