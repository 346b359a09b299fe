-- One row is one entry of a calendar as its file tells it, be it iCalendar or CSV. Of a
-- CSV file the whole settles whether its days begin with the month or with the day.
WITH settled AS (
    SELECT
        source_id,
        bool_and(is_month_first) AS is_month_first,
        bool_and(is_day_first) AS is_day_first
    FROM calendar_line
    GROUP BY source_id
),
line AS (
    SELECT
        l.*,
        CASE
            WHEN l.month_first = l.day_first THEN l.month_first
            WHEN s.is_month_first AND NOT s.is_day_first THEN l.month_first
            WHEN s.is_day_first AND NOT s.is_month_first THEN l.day_first
        END AS day
    FROM calendar_line AS l
    JOIN settled AS s USING (source_id)
)
SELECT *, FALSE AS is_doubtful
FROM calendar_event
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    uid,
    FALSE AS is_rest,
    0 AS sequence,
    title,
    place,
    kind,
    is_kind_told,
    minutes,
    who,
    addresses,
    [] AS absent,
    0 AS guests,
    named,
    IF(day IS NULL, [], [day::VARCHAR]) AS days,
    IF(day IS NULL, [], [day::VARCHAR]) AS starts,
    FALSE AS is_series,
    is_off,
    FALSE AS is_too_often,
    day IS NULL AS is_doubtful
FROM line
