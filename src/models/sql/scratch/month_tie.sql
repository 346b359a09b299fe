-- One row is how the tie to one person stood at the end of one month, from the first
-- interaction on.
WITH month_end AS (
    SELECT last_day(first_on + to_months(n::INTEGER)) AS day, day AS known_on
    FROM (
        SELECT
            date_trunc('month', min(occurred_on))::DATE AS first_on,
            unnest(generate_series(0, date_diff('month', min(occurred_on), any_value(as_of))))
                AS n
        FROM interactions
        CROSS JOIN run
        WHERE occurred_on <= as_of
    )
    WHERE day <= (SELECT as_of FROM run)
)
SELECT * FROM ties_on('month_end') WHERE is_known
