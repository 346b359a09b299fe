-- One row is one calendar entry with its days. If its days can be read in two ways, the
-- file as a whole decides whether the month or the day comes first.
WITH date_order AS (
    SELECT
        source_id,
        bool_and(is_month_first) AS is_month_first,
        bool_and(is_day_first) AS is_day_first
    FROM calendar_entry
    GROUP BY source_id
),
dated AS (
    SELECT
        e.*,
        CASE
            WHEN e.month_first = e.day_first THEN e.month_first
            WHEN o.is_month_first AND NOT o.is_day_first THEN e.month_first
            WHEN o.is_day_first AND NOT o.is_month_first THEN e.day_first
        END AS day
    FROM calendar_entry AS e
    JOIN date_order AS o USING (source_id)
)
SELECT
    * EXCLUDE (day, month_first, day_first, is_month_first, is_day_first)
    REPLACE (
        IF(day IS NULL, days, [day::VARCHAR]) AS days,
        IF(day IS NULL, starts, [day::VARCHAR]) AS starts
    ),
    day IS NULL AND coalesce(month_first, day_first) IS NOT NULL AS is_doubtful
FROM dated
