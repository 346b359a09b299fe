-- One row is one mention of a person as typed, with an id of its record that does not
-- depend on its position in the file. Who was met may be a list of several people.
SELECT
    unnest(l.who) AS text,
    r.row_id AS record,
    l.source_id,
    l.source_row,
    TRUE AS may_be_list
FROM logged_meeting AS l
JOIN scratch.meeting_occurrence AS r USING (source_id, source_row)
UNION ALL
SELECT unnest(c.who), c.record, c.source_id, c.source_row, TRUE
FROM scratch.calendar_version AS c
SEMI JOIN scratch.calendar_day AS d USING (source_id, source_row)
UNION ALL
SELECT text, record, source_id, source_row, FALSE
FROM scratch.guest_attendance
WHERE reason IS NULL AND text IS NOT NULL
UNION ALL
SELECT
    who,
    concat_ws('|', 'favor', on_date, who, direction, kind, row_number() OVER (
        PARTITION BY on_date, who, direction, kind ORDER BY source_row
    )),
    source_id,
    source_row,
    FALSE
FROM logged_favor
UNION ALL
SELECT
    who,
    concat_ws('|', 'person', who, row_number() OVER (
        PARTITION BY who ORDER BY source_row
    )),
    source_id,
    source_row,
    FALSE
FROM known_person
UNION ALL
SELECT text, record, source_id, source_row, FALSE
FROM scratch.roster_mention
UNION ALL
SELECT who, favor_id, source_id, source_row, FALSE
FROM scratch.recommendation_outcome
WHERE is_shown AND person_id IS NULL
ORDER BY source_id, source_row, text
