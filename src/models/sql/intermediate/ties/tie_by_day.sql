-- One row is the tie to one person on one of the days that the tables show: the end of
-- every month from the first interaction on, T, and the forecast day if nothing happens
-- until then.
WITH shown_day AS (
    FROM month_ends(
        (SELECT min(occurred_on) FROM interactions),
        (SELECT as_of - 1 FROM run)
    )
    UNION ALL
    SELECT as_of, as_of FROM run
    UNION ALL
    SELECT forecast_day(as_of), as_of FROM run
)
SELECT * FROM ties_on('shown_day')
