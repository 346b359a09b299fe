-- One row is one meeting: the first of the rows that report it, with gaps filled from
-- the others that report the same kind of meeting.
-- Invited people who turned out to be one, or to be the owner, count once or not at all.
WITH repeated AS (
    SELECT
        source_id,
        source_row,
        count(DISTINCT i.person) FILTER (m.status = 'resolved')
        - count(DISTINCT m.person_id) FILTER (m.status = 'resolved')
        + count(DISTINCT i.person) FILTER (m.rule = 'owner' AND NOT i.is_own_name)
            AS people
    FROM mentions AS m
    JOIN scratch.known_invitee AS i USING (source_id, source_row, text)
    GROUP BY source_id, source_row
),
report AS (
    SELECT
        s.meeting_id,
        r.* REPLACE (
            IF(r.others > 0, greatest(r.others - coalesce(p.people, 0), 1), NULL)::INTEGER
                AS others
        ),
        row_number() OVER (
            PARTITION BY s.meeting_id
            ORDER BY r.row_id <> s.meeting_id, r.rank, r.path, r.source_row
        ) AS nth
    FROM scratch.meeting_occurrence AS r
    JOIN scratch.same_meeting AS s USING (row_id)
    LEFT JOIN repeated AS p ON p.source_id = r.source_id
        AND p.source_row = r.source_row
),
decided AS (
    SELECT
        meeting_id,
        coalesce(
            arg_min(kind, nth) FILTER (is_kind_certain),
            arg_min(kind, nth) FILTER (len(kinds) > 0),
            arg_min(kind, nth)
        ) AS kind,
        bool_and(len(kinds) = 0) AS is_unknown
    FROM report
    GROUP BY meeting_id
),
fitting AS (
    SELECT
        r.*,
        r.nth = 1 OR d.is_unknown OR list_contains(r.kinds, d.kind)
        OR (d.kind IN ('phone', 'video') AND list_has_any(r.kinds, ['phone', 'video']))
            AS is_fitting
    FROM report AS r
    JOIN decided AS d USING (meeting_id)
),
-- Aggregates skip NULLs, so each value is that of the first row that has one.
combined AS (
    SELECT
        meeting_id,
        arg_min(minutes, nth) FILTER (is_fitting) AS minutes,
        arg_min(place, nth) FILTER (is_fitting) AS place,
        arg_min(others, nth) FILTER (is_fitting) AS others,
        arg_min(started_by, nth) AS started_by,
        arg_min(note, nth) AS note,
        list_sort(list_distinct(flatten(list(tags)))) AS tags
    FROM fitting
    GROUP BY meeting_id
)
SELECT
    r.meeting_id,
    r.met_on,
    d.kind,
    c.minutes,
    c.place,
    c.others,
    c.started_by,
    c.note,
    c.tags,
    r.source_id,
    r.source_row
FROM report AS r
JOIN combined AS c USING (meeting_id)
JOIN decided AS d USING (meeting_id)
WHERE r.nth = 1
ORDER BY r.met_on, r.meeting_id
