-- One row is one version of a calendar entry, the newest or an older one, with the
-- days of which it tells, and the people who were invited and did not decline, without the owner. If nobody was
-- invited, they are those named in its title.
WITH dated AS (
    SELECT
        c.*,
        f.path,
        k.known_until,
        k.is_replaced,
        'calendar|' || concat_ws('|', c.uid, c.replaces) AS entry,
        bool_or(c.is_series AND c.replaces IS NULL) OVER (
            PARTITION BY c.uid, c.replaces
        ) AS is_of_series
    FROM scratch.dated_calendar_entry AS c
    JOIN scratch.source_file AS f USING (source_id)
    JOIN scratch.calendar_file AS k USING (source_id)
),
export AS (
    SELECT
        uid,
        known_until,
        lag(known_until) OVER (PARTITION BY uid ORDER BY known_until) AS known_after,
        max(known_until) OVER (PARTITION BY uid) AS last_until
    FROM (SELECT DISTINCT uid, known_until FROM dated WHERE replaces IS NULL)
),
-- An event has one newest version. A series has one per export, which tells of the days
-- since the export before.
version AS (
    SELECT
        d.* EXCLUDE (sequence, changed_at),
        IF(d.is_of_series, e.known_after, NULL) AS known_after,
        d.is_replaced OR coalesce(d.known_until < l.last_until, FALSE)
            AS has_later_export,
        concat_ws('|', d.entry, IF(d.is_of_series, e.known_after, NULL)) AS record,
        row_number() OVER (
            PARTITION BY d.uid, d.replaces, IF(d.is_of_series, d.known_until, NULL)
            ORDER BY
                d.sequence DESC, d.changed_at DESC NULLS LAST, d.known_until DESC,
                d.path, d.source_row
        ) = 1 AS is_newest
    FROM dated AS d
    LEFT JOIN export AS e USING (uid, known_until)
    LEFT JOIN (SELECT DISTINCT uid, last_until FROM export) AS l USING (uid)
),
invitee AS (
    SELECT
        source_id,
        source_row,
        text,
        list_contains(absent, text) AS is_absent,
        address IN (SELECT email FROM scratch.owner_address) AS has_own_address,
        lower(regexp_replace(text, ' <.*', '')) IN (
            SELECT lower(full_name) FROM scratch.own_name
        ) AS has_own_name
    FROM (
        SELECT
            source_id,
            source_row,
            absent,
            unnest(who) AS text,
            unnest(addresses) AS address
        FROM version
    )
),
-- Somebody with the owner's name is taken for the owner, unless the owner's own address
-- is listed as well: then it is a namesake.
identified AS (
    SELECT
        *,
        has_own_address OR (has_own_name AND NOT bool_or(has_own_address) OVER (
            PARTITION BY source_id, source_row
        )) AS is_owner
    FROM invitee
),
present AS (
    SELECT
        source_id,
        source_row,
        list(text) FILTER (NOT is_owner AND NOT is_absent) AS who,
        count(*) FILTER (NOT is_owner) AS invited,
        coalesce(bool_and(is_absent) FILTER (is_owner), FALSE) AS is_declined
    FROM identified
    GROUP BY source_id, source_row
),
-- More than twenty invited make an event, whatever the title says.
joined AS (
    SELECT
        v.* EXCLUDE (who, addresses, absent, named, guests, kind, is_kind_certain, kinds),
        IF(p.invited > 0, coalesce(p.who, []), v.named) AS who,
        IF(p.invited > 0, len(coalesce(p.who, [])) + v.guests, NULL) AS others,
        coalesce(p.is_declined, FALSE) AS is_declined,
        IF(others > 20, 'event', v.kind) AS kind,
        v.is_kind_certain AND coalesce(others, 0) <= 20 AS is_kind_certain,
        -- Work brings that many together too.
        CASE
            WHEN coalesce(others, 0) <= 20 THEN v.kinds
            WHEN len(v.kinds) = 0 THEN ['event', 'work_meeting']
            ELSE list_append(v.kinds, 'event')
        END AS kinds
    FROM version AS v
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
