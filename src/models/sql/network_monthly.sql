-- One row is the network at one month's end, from the first connection or interaction on.
WITH month_end AS (
    SELECT last_day(begun_on + to_months(n::INTEGER)) AS day, day AS known_on
    FROM (
        SELECT
            begun_on,
            unnest(generate_series(0, date_diff('month', begun_on, as_of))) AS n
        FROM run
        CROSS JOIN (
            SELECT date_trunc('month', min(day))::DATE AS begun_on
            FROM (
                SELECT connected_on AS day FROM people WHERE NOT is_owner
                UNION ALL
                SELECT day FROM scratch.day_tie WHERE is_known
            )
        )
    )
    WHERE day <= (SELECT as_of FROM run)
)
SELECT * EXCLUDE (day), day AS month
FROM network_of('scratch.day_tie', 'month_end')
ORDER BY month
