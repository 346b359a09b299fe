-- One row is one entry of a calendar, in its newest version or an older one, with the
-- people who were asked and did not decline, the owner left out; where nobody was asked,
-- with those whom its title names.
WITH told AS (
    SELECT
        c.* EXCLUDE (sequence, changed_at),
        f.path,
        'calendar|' || concat_ws('|', c.uid, c.replaces) AS record,
        row_number() OVER (
            PARTITION BY c.uid, c.replaces
            ORDER BY
                c.sequence DESC, c.changed_at DESC NULLS LAST, f.path, c.source_row
        ) = 1 AS is_newest
    FROM scratch.dated_calendar_entry AS c
    JOIN scratch.source_file AS f USING (source_id)
),
asked AS (
    SELECT
        source_id,
        source_row,
        text,
        list_contains(absent, text) AS is_absent,
        address IN (SELECT email FROM scratch.owner_address) AS has_own_address,
        lower(regexp_replace(text, ' <.*', '')) IN (
            SELECT lower(full_name) FROM scratch.owner_name
        ) AS has_own_name
    FROM (
        SELECT
            source_id,
            source_row,
            absent,
            unnest(who) AS text,
            unnest(addresses) AS address
        FROM told
    )
),
-- A namesake of the owner is only told where the owner's own address stands beside.
known AS (
    SELECT
        *,
        has_own_address OR (has_own_name AND NOT bool_or(has_own_address) OVER (
            PARTITION BY source_id, source_row
        )) AS is_owner
    FROM asked
),
present AS (
    SELECT
        source_id,
        source_row,
        list(text) FILTER (NOT is_owner AND NOT is_absent) AS who,
        count(*) FILTER (NOT is_owner) AS asked,
        coalesce(bool_and(is_absent) FILTER (is_owner), FALSE) AS is_declined
    FROM known
    GROUP BY source_id, source_row
),
joined AS (
    SELECT
        t.* EXCLUDE (who, addresses, absent, named, guests, kind, is_kind_certain),
        IF(p.asked > 0, coalesce(p.who, []), t.named) AS who,
        IF(p.asked > 0, len(coalesce(p.who, [])) + t.guests, NULL) AS others,
        coalesce(p.is_declined, FALSE) AS is_declined,
        IF(others > 20, 'event', t.kind) AS kind,
        t.is_kind_certain AND coalesce(others, 0) <= 20 AS is_kind_certain
    FROM told AS t
    LEFT JOIN present AS p USING (source_id, source_row)
)
SELECT
    *,
    CASE
        WHEN NOT is_newest THEN 'repeated_entry'
        WHEN is_doubtful THEN 'doubtful_day'
        WHEN is_off THEN 'cancelled'
        WHEN is_declined THEN 'declined_event'
        WHEN is_too_often THEN 'too_often'
    END AS reason
FROM joined
