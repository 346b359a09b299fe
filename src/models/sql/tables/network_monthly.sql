-- One row is the network at the end of one month, from the first connection or
-- interaction on.
WITH month_end AS (
    FROM month_ends(
        least(
            (SELECT min(connected_on) FROM people WHERE NOT is_owner),
            (SELECT min(occurred_on) FROM interactions)
        ),
        (SELECT as_of FROM run)
    )
)
SELECT * EXCLUDE (day), day AS month
FROM network_of('scratch.tie_by_day', 'month_end')
ORDER BY month
