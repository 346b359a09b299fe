-- One row is one field that changed between two exports. A new company is a move,
-- unless three or more people made it in one interval, fewer stayed, and nobody was at
-- the new one before: then the company was renamed. A new position in the same company
-- is a promotion.
WITH snapshot AS (
    SELECT
        snapshot_on,
        lag(snapshot_on) OVER (ORDER BY snapshot_on) AS before_on,
        lead(snapshot_on) OVER (ORDER BY snapshot_on) AS after_on
    FROM (
        SELECT DISTINCT snapshot_on
        FROM scratch.source_file
        WHERE kind IN ('connections', 'older_connections')
            AND rows_read > 0
            AND snapshot_on IS NOT NULL
    )
),
listed AS (
    SELECT
        a.person_id,
        a.last_on AS seen_on,
        trim(regexp_replace(a.full_name, '\s+', ' ', 'g')) AS full_name,
        IF(a.person_key LIKE 'slug:%',
            'https://www.linkedin.com/in/' || substr(a.person_key, 6), NULL)
            AS profile_url,
        a.company,
        k.company_key,
        a.position
    FROM scratch.person_observation AS a
    LEFT JOIN scratch.company_key AS k USING (company)
    WHERE a.rank = 1 AND a.last_on IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY a.person_id, a.last_on ORDER BY a.file_order, a.source_row
    ) = 1
),
step AS (
    SELECT
        *,
        lag(seen_on) OVER previous AS before_on,
        lead(seen_on) OVER previous AS again_on,
        lag(full_name) OVER previous AS old_name,
        lag(profile_url) OVER previous AS old_url,
        lag(company) OVER previous AS old_company,
        lag(company_key) OVER previous AS old_key,
        lag(position) OVER previous AS old_position
    FROM listed
    WINDOW previous AS (PARTITION BY person_id ORDER BY seen_on)
),
headcount AS (
    SELECT seen_on, company_key AS old_key, count(*) AS people FROM step GROUP BY ALL
),
renamed_company AS (
    SELECT m.before_on, m.seen_on, m.old_key, m.company_key
    FROM (
        SELECT before_on, seen_on, old_key, company_key, count(*) AS people
        FROM step
        WHERE old_key <> company_key
        GROUP BY ALL
    ) AS m
    LEFT JOIN headcount AS s USING (seen_on, old_key)
    LEFT JOIN headcount AS e ON e.seen_on = m.before_on AND e.old_key = m.company_key
    WHERE m.people >= 3
        AND m.people > coalesce(s.people, 0)
        AND e.people IS NULL
),
classified AS (
    SELECT
        s.*,
        CASE
            WHEN r.old_key IS NOT NULL THEN 'company_renamed'
            WHEN s.before_on IS NOT NULL AND s.old_key IS DISTINCT FROM s.company_key
                THEN 'moved'
        END AS company_change
    FROM step AS s
    LEFT JOIN renamed_company AS r
        ON r.before_on = s.before_on AND r.seen_on = s.seen_on
        AND r.old_key = s.old_key AND r.company_key = s.company_key
)
SELECT
    c.person_id,
    'company' AS field,
    c.old_company AS old_value,
    c.company AS new_value,
    c.before_on AS after_on,
    c.seen_on AS by_on,
    c.company_change AS kind
FROM classified AS c
WHERE c.company_change IS NOT NULL
UNION ALL BY NAME
SELECT
    person_id,
    'position' AS field,
    old_position AS old_value,
    position AS new_value,
    before_on AS after_on,
    seen_on AS by_on,
    IF(company_change = 'moved' OR company_key IS NULL, 'moved', 'promoted') AS kind
FROM classified
WHERE lower(old_position) <> lower(position)
UNION ALL BY NAME
SELECT
    person_id,
    'full_name' AS field,
    old_name AS old_value,
    full_name AS new_value,
    before_on AS after_on,
    seen_on AS by_on,
    'renamed' AS kind
FROM step
WHERE lower(old_name) <> lower(full_name)
UNION ALL BY NAME
SELECT
    person_id,
    'profile_url' AS field,
    old_url AS old_value,
    profile_url AS new_value,
    before_on AS after_on,
    seen_on AS by_on,
    'url_changed' AS kind
FROM step
WHERE old_url <> profile_url
UNION ALL BY NAME
SELECT
    s.person_id,
    'is_connection' AS field,
    'false' AS old_value,
    'true' AS new_value,
    t.before_on AS after_on,
    s.seen_on AS by_on,
    'joined' AS kind
FROM step AS s
JOIN snapshot AS t ON t.snapshot_on = s.seen_on
WHERE t.before_on IS NOT NULL
    AND s.before_on IS DISTINCT FROM t.before_on
UNION ALL BY NAME
SELECT
    s.person_id,
    'is_connection' AS field,
    'true' AS old_value,
    'false' AS new_value,
    s.seen_on AS after_on,
    t.after_on AS by_on,
    'left' AS kind
FROM step AS s
JOIN snapshot AS t ON t.snapshot_on = s.seen_on
WHERE t.after_on IS NOT NULL
    AND s.again_on IS DISTINCT FROM t.after_on
ORDER BY by_on, person_id, field
