-- One row is how the tie to one person stood on one of the days that the tables tell of: the
-- end of every month from the first interaction on, T, and T + 90 days if nothing happens
-- until then.
WITH told_day AS (
    FROM month_ends(
        (SELECT min(occurred_on) FROM interactions),
        (SELECT as_of - 1 FROM run)
    )
    UNION ALL
    SELECT as_of, as_of FROM run
    UNION ALL
    SELECT forecast_day(as_of), as_of FROM run
)
SELECT * FROM ties_on('told_day')
