-- One row is one key in one file and the person it refers to there: an address that was
-- given up may be another person's in a later export. If the file itself lists one of
-- several people who had the key, it is that person; other files go by their day. Names
-- that fit nobody or several people are left out.
WITH reference AS (
    SELECT source_id, person_key FROM scratch.person_reference
    UNION
    SELECT source_id, person_key FROM scratch.connection_key
),
dated AS (
    SELECT r.*, coalesce(f.snapshot_on, DATE '1970-01-01') AS reported_on
    FROM reference AS r
    JOIN scratch.source_file AS f USING (source_id)
)
SELECT d.source_id, d.person_key, coalesce(l.person_id, o.person_id) AS person_id
FROM dated AS d
ASOF JOIN scratch.key_owner AS o
    ON d.person_key = o.person_key AND d.reported_on >= o.valid_from
LEFT JOIN scratch.key_in_file AS l
    ON l.source_id = d.source_id AND l.person_key = d.person_key
