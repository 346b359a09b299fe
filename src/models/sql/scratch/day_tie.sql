-- One row is how the tie to one person stood on one of the days that the tables tell of: the
-- end of every month from the first interaction on, T, and T + 90 days if nothing happens
-- until then.
WITH told_day AS (
    SELECT last_day(begun_on + to_months(n::INTEGER)) AS day, day AS known_on
    FROM (
        SELECT
            date_trunc('month', min(occurred_on))::DATE AS begun_on,
            unnest(generate_series(0, date_diff('month', min(occurred_on), any_value(as_of))))
                AS n
        FROM interactions
        CROSS JOIN run
        WHERE occurred_on <= as_of
    )
    WHERE day < (SELECT as_of FROM run)
    UNION ALL
    SELECT as_of AS day, as_of AS known_on FROM run
    UNION ALL
    SELECT as_of + 90, as_of FROM run
)
SELECT * FROM ties_on('told_day')
