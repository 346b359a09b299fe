-- One row is one row of a guest list, and whether the person was there, or for an event
-- ahead is to be there. Where nobody was marked, those who were to come are taken to
-- have come.
WITH known AS (
    SELECT
        t.source_id,
        t.source_row,
        t.full_name,
        t.email,
        t.guests,
        e.path,
        e.record,
        e.name,
        e.on_date,
        e.is_ahead,
        IF(e.is_ahead, t.is_expected,
            coalesce(t.is_present, t.is_expected AND NOT e.is_marked)) AS is_there,
        coalesce(t.email IN (SELECT email FROM scratch.owner_address), FALSE)
            AS has_own_address,
        coalesce(lower(t.full_name) IN (
            SELECT lower(full_name) FROM scratch.owner_name
        ), FALSE) AS has_own_name
    FROM guest AS t
    JOIN scratch.guest_event AS e USING (source_id)
),
-- An address under which several names stand is the buyer's, and identifies nobody.
counted AS (
    SELECT
        *,
        has_own_address OR (has_own_name AND NOT bool_or(has_own_address) OVER (
            PARTITION BY source_id
        )) AS is_owner,
        count(DISTINCT lower(full_name)) OVER (PARTITION BY source_id, email) AS names,
        row_number() OVER (
            PARTITION BY source_id, is_there, lower(full_name), email
            ORDER BY source_row
        ) AS ticket
    FROM known
),
spoken AS (
    SELECT
        *,
        CASE
            WHEN is_owner OR ticket > 1 THEN NULL
            WHEN full_name IS NULL THEN IF(names = 0, email, NULL)
            WHEN email IS NULL OR names > 1 THEN full_name
            ELSE full_name || ' <' || email || '>'
        END AS text
    FROM counted
),
summed AS (
    SELECT
        source_id,
        (sum(1 + guests) - count(*) FILTER (is_owner))::INTEGER AS others,
        count(text) AS spoken
    FROM spoken
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
        WHEN s.spoken = 0 THEN 'nobody_else'
    END AS reason
FROM spoken AS k
LEFT JOIN summed AS s USING (source_id)
