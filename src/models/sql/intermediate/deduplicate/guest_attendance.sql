-- One row is one row of a guest list, with whether the person was there or, for an
-- upcoming event, is expected. If nobody was marked as present, everybody expected
-- counts as present.
WITH known AS (
    SELECT
        g.source_id,
        g.source_row,
        g.full_name,
        g.email,
        g.guests,
        e.path,
        e.record,
        e.name,
        e.on_date,
        e.is_ahead,
        IF(e.is_ahead, g.is_expected,
            coalesce(g.is_present, g.is_expected AND NOT e.is_marked)) AS is_there,
        coalesce(g.email IN (SELECT email FROM scratch.owner_address), FALSE)
            AS has_own_address,
        coalesce(lower(g.full_name) IN (
            SELECT lower(full_name) FROM scratch.own_name
        ), FALSE) AS has_own_name
    FROM guest AS g
    JOIN scratch.guest_event AS e USING (source_id)
),
-- An address listed with several names is the buyer's and identifies nobody, even if it
-- is the owner's.
identified AS (
    SELECT
        *,
        count(DISTINCT lower(full_name)) OVER (PARTITION BY source_id, email) AS names,
        IF(has_own_address, names < 2 OR has_own_name, has_own_name AND NOT
            bool_or(has_own_address) OVER (PARTITION BY source_id)) AS is_owner,
        row_number() OVER (
            PARTITION BY source_id, is_there, lower(full_name), email
            ORDER BY source_row
        ) AS ticket
    FROM known
),
worded AS (
    SELECT
        *,
        CASE
            WHEN is_owner OR ticket > 1 THEN NULL
            WHEN full_name IS NULL THEN IF(names = 0, email, NULL)
            WHEN email IS NULL OR names > 1 THEN full_name
            ELSE full_name || ' <' || email || '>'
        END AS text
    FROM identified
),
summed AS (
    SELECT
        source_id,
        (sum(1 + guests) - count(*) FILTER (is_owner))::INTEGER AS others,
        count(text) AS mentions
    FROM worded
    WHERE is_there
    GROUP BY source_id
)
SELECT
    k.source_id,
    k.source_row,
    k.path,
    k.record,
    k.text,
    k.name,
    k.on_date,
    k.is_ahead,
    s.others,
    CASE
        WHEN k.on_date IS NULL THEN 'no_event_day'
        WHEN NOT k.is_there THEN 'absent_guest'
        WHEN s.mentions = 0 THEN 'nobody_else'
    END AS reason
FROM worded AS k
LEFT JOIN summed AS s USING (source_id)
