-- One row is one name or address that is invited to an occasion: to a calendar entry, or
-- on a guest list.
WITH asked AS (
    SELECT
        source_id,
        source_row,
        absent,
        accepted,
        unnest(who) AS text,
        unnest(addresses) AS address
    FROM scratch.dated_calendar_entry
)
SELECT
    concat_ws('|', source_id, source_row) AS occasion,
    source_id,
    source_row,
    text,
    address,
    list_contains(absent, text) AS is_absent,
    list_contains(accepted, text) AS has_accepted
FROM asked
UNION ALL BY NAME
SELECT
    source_id AS occasion,
    source_id,
    source_row,
    coalesce(full_name, email, '') AS text,
    coalesce(email, '') AS address,
    FALSE AS is_absent,
    FALSE AS has_accepted
FROM guest
