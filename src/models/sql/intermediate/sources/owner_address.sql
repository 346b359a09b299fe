-- One row is one e-mail address of the owner: from the exports, the primary and newest
-- first, then from kith.toml, then from the name of a calendar.
WITH address AS (
    SELECT 1 AS rank, email, lower(is_primary) = 'yes' AS is_primary, source_id
    FROM about_owner
    UNION ALL BY NAME
    SELECT 2 AS rank, email FROM scratch.own_email
    UNION ALL BY NAME
    SELECT DISTINCT 3 AS rank, calendar_of AS email, source_id FROM calendar_entry
)
SELECT a.email
FROM address AS a
LEFT JOIN scratch.source_file AS f USING (source_id)
WHERE a.email IS NOT NULL
GROUP BY a.email
ORDER BY
    min(a.rank), max(a.is_primary) DESC, max(f.snapshot_on) DESC NULLS LAST, a.email
