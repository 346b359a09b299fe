-- One row is one meeting: of several files that tell of it, the first one's row, with
-- what only the others tell.
WITH told AS (
    SELECT
        s.meeting_id,
        r.*,
        row_number() OVER (
            PARTITION BY s.meeting_id
            ORDER BY r.row_id <> s.meeting_id, r.rank, r.path, r.source_row
        ) AS nth
    FROM scratch.meeting_occurrence AS r
    JOIN scratch.same_meeting AS s USING (row_id)
),
-- An aggregate passes NULLs over, so the first row that tells a thing tells it.
joined AS (
    SELECT
        meeting_id,
        arg_min(kind, nth) AS kind,
        arg_min(kind, nth) FILTER (is_kind_certain) AS told_kind,
        arg_min(minutes, nth) AS minutes,
        arg_min(place, nth) AS place,
        arg_min(others, nth) AS others,
        arg_min(started_by, nth) AS started_by,
        arg_min(note, nth) AS note,
        list_sort(list_distinct(flatten(list(tags)))) AS tags
    FROM told
    GROUP BY meeting_id
)
SELECT
    t.meeting_id,
    t.met_on,
    coalesce(j.told_kind, j.kind) AS kind,
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
WHERE t.nth = 1
ORDER BY t.met_on, t.meeting_id
