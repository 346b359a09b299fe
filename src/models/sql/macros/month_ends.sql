-- The last days of all months that are complete, from that of one day on up to another: a
-- table (day, known_on) as score takes it.
CREATE OR REPLACE MACRO month_ends(from_day, to_day) AS TABLE
SELECT last_day(begun_on + to_months(n::INTEGER)) AS day, day AS known_on
FROM (
    SELECT
        date_trunc('month', from_day)::DATE AS begun_on,
        unnest(generate_series(0, date_diff('month', from_day, to_day))) AS n
)
WHERE day <= to_day
