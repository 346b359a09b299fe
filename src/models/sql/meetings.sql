-- One row is one meeting: of several files that tell of it, the first one's row, with
-- what only the others tell.
WITH told AS (
    SELECT s.meeting_id, s.row_id = s.meeting_id AS is_shown, l.*, f.path
    FROM logged_meeting AS l
    JOIN scratch.same_meeting AS s USING (source_id, source_row)
    JOIN scratch.source_file AS f USING (source_id)
),
-- An aggregate passes NULLs over, so the first row that tells a thing tells it.
joined AS (
    SELECT
        meeting_id,
        arg_min(nullif(kind, 'other'), (NOT is_shown, path, source_row)) AS kind,
        arg_min(minutes, (NOT is_shown, path, source_row)) AS minutes,
        arg_min(place, (NOT is_shown, path, source_row)) AS place,
        arg_min(others, (NOT is_shown, path, source_row)) AS others,
        arg_min(started_by, (NOT is_shown, path, source_row)) AS started_by,
        arg_min(note, (NOT is_shown, path, source_row)) AS note,
        list_sort(list_distinct(flatten(list(tags)))) AS tags
    FROM told
    GROUP BY meeting_id
)
SELECT
    t.meeting_id,
    t.met_on,
    coalesce(j.kind, 'other') AS kind,
    j.minutes,
    j.place,
    j.others,
    j.started_by,
    j.note,
    j.tags,
    t.source_id,
    t.source_row
FROM told AS t
JOIN joined AS j USING (meeting_id)
WHERE t.is_shown
ORDER BY t.met_on, t.meeting_id
