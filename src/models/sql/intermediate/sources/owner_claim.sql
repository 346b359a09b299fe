-- One row is one archive's profile: the owner's name and e-mail addresses in it.
WITH file AS (
    SELECT source_id, regexp_replace(path, '[!/][^!/]*$', '') AS archive
    FROM scratch.source_file
),
address AS (
    SELECT f.archive, list(DISTINCT e.email ORDER BY e.email) AS emails
    FROM about_owner AS e
    JOIN file AS f USING (source_id)
    WHERE e.email IS NOT NULL
    GROUP BY f.archive
)
SELECT DISTINCT
    concat_ws(' ', p.first_name, p.last_name) AS full_name,
    coalesce(a.emails, []) AS emails
FROM about_owner AS p
JOIN file AS f USING (source_id)
LEFT JOIN address AS a USING (archive)
WHERE p.first_name IS NOT NULL OR p.last_name IS NOT NULL
ORDER BY ALL
