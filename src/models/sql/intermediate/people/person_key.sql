-- One row is one key in one file, and whom it means there: an address that was given up
-- may be another person's in a later export. Where the file itself lists several people
-- under it over time, who is listed is known; other files go by the day. Names that nobody or several have are left
-- out.
WITH told AS (
    SELECT source_id, person_key FROM scratch.person_reference
    UNION
    SELECT source_id, person_key FROM scratch.connection_key
),
dated AS (
    SELECT t.*, coalesce(f.snapshot_on, DATE '1970-01-01') AS told_on
    FROM told AS t
    JOIN scratch.source_file AS f USING (source_id)
)
SELECT d.source_id, d.person_key, coalesce(l.person_id, h.person_id) AS person_id
FROM dated AS d
ASOF JOIN scratch.key_owner AS h
    ON d.person_key = h.person_key AND d.told_on >= h.valid_from
LEFT JOIN scratch.key_in_file AS l
    ON l.source_id = d.source_id AND l.person_key = d.person_key
