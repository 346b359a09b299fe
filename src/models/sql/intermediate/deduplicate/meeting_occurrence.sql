-- One row is one source row and one meeting it reports, with an id of the meeting
-- within its file: a calendar entry may report several meetings, and several rows of a
-- guest list one. The id does not depend on the row's position in the file. Two equal
-- rows of one file are two meetings.
WITH logged AS (
    SELECT
        l.*,
        f.path,
        concat_ws('|', l.met_on, l.kind, array_to_string(l.who, ';')) AS words,
        row_number() OVER (PARTITION BY l.source_id, words ORDER BY l.source_row)
            AS time
    FROM logged_meeting AS l
    JOIN scratch.source_file AS f USING (source_id)
)
SELECT
    source_id,
    source_row,
    'g' || left(sha256(concat_ws('|', words, time, path)), 20) AS row_id,
    met_on,
    kind,
    kind <> 'other' AS is_kind_certain,
    IF(kind = 'other', [], [kind]) AS kinds,
    minutes,
    place,
    others,
    started_by,
    note,
    tags,
    1 AS rank,
    path
FROM logged
UNION ALL BY NAME
SELECT
    c.source_id,
    c.source_row,
    'g' || left(sha256(concat_ws('|', c.entry, d.day)), 20) AS row_id,
    d.day AS met_on,
    c.kind,
    c.is_kind_certain,
    c.kinds,
    d.start,
    c.minutes,
    c.place,
    c.others,
    c.title AS note,
    [] AS tags,
    3 AS rank,
    c.path
FROM scratch.calendar_day AS d
JOIN scratch.calendar_version AS c USING (source_id, source_row)
WHERE NOT d.is_ahead
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    'g' || left(sha256(record), 20) AS row_id,
    on_date AS met_on,
    'event' AS kind,
    TRUE AS is_kind_certain,
    ['event'] AS kinds,
    others,
    name AS note,
    [] AS tags,
    2 AS rank,
    path
FROM scratch.guest_attendance
WHERE reason IS NULL AND NOT is_ahead
