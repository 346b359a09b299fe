-- One row is one row of a meetings file, with an id that does not depend on where in
-- its file the row stands. Two equal rows of one file are two meetings.
SELECT
    l.source_id,
    l.source_row,
    concat_ws('|', l.met_on, l.kind, array_to_string(l.who, ';')) AS words,
    row_number() OVER (PARTITION BY l.source_id, words ORDER BY l.source_row) AS nth,
    'g' || left(sha256(concat_ws('|', words, nth, f.path)), 20) AS row_id,
    l.met_on,
    l.kind,
    f.path
FROM logged_meeting AS l
JOIN scratch.source_file AS f USING (source_id)
