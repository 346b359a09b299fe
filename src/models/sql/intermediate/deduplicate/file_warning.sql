-- One row is one warning about a file as a whole: several connections share an e-mail
-- address, or somebody is invited to every entry of a calendar and may be its owner.
WITH shared AS (
    SELECT c.source_id, c.email
    FROM connection AS c
    JOIN scratch.connection_key AS r USING (source_id, source_row)
    WHERE c.email IS NOT NULL
    GROUP BY c.source_id, c.email
    HAVING count(DISTINCT r.person_key) > 1
),
invited AS (
    SELECT
        source_id,
        source_row,
        addresses,
        list_has_any(
            addresses, (SELECT list(address) FROM scratch.known_invitee WHERE is_owner)
        ) AS has_owner
    FROM scratch.dated_calendar_entry
    WHERE len(addresses) > 0
),
without_owner AS (
    SELECT source_id, count(*) AS entries
    FROM invited
    GROUP BY source_id
    HAVING count(*) >= 5 AND NOT coalesce(bool_or(has_owner), FALSE)
),
everywhere AS (
    SELECT w.source_id, a.address
    FROM (
        SELECT DISTINCT source_id, source_row, unnest(addresses) AS address FROM invited
    ) AS a
    JOIN without_owner AS w USING (source_id)
    WHERE a.address <> ''
    GROUP BY w.source_id, w.entries, a.address
    HAVING count(*) = w.entries
)
SELECT
    source_id,
    ['e-mail addresses that more than one connection has: ' || count(*)] AS warnings
FROM shared
GROUP BY source_id
UNION ALL
SELECT
    source_id,
    ['e-mail addresses on all entries of the calendar, perhaps yours: ' || count(*)]
FROM everywhere
GROUP BY source_id
