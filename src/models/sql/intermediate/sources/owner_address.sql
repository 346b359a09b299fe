-- One row is one e-mail address of the owner: by the exports, the primary and newest
-- first, by kith.toml, and as the name of a calendar.
WITH told AS (
    SELECT 1 AS rank, email, lower(is_primary) = 'yes' AS is_primary, source_id
    FROM about_owner
    UNION ALL BY NAME
    SELECT 2 AS rank, email FROM scratch.own_email
    UNION ALL BY NAME
    SELECT DISTINCT 3 AS rank, calendar_of AS email, source_id FROM calendar_entry
)
SELECT t.email
FROM told AS t
LEFT JOIN scratch.source_file AS f USING (source_id)
WHERE t.email IS NOT NULL
GROUP BY t.email
ORDER BY
    min(t.rank), max(t.is_primary) DESC, max(f.snapshot_on) DESC NULLS LAST, t.email
