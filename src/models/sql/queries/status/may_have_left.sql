-- Of the connections on T and a year before, those who left sometime between two exports,
-- so that nobody knows whether they had left by then.
WITH asked AS (
    SELECT as_of AS day FROM run
    UNION ALL
    SELECT year_before(as_of) AS day FROM run
)
SELECT
    d.day,
    count(*) AS connections,
    count(*) FILTER (p.left_after_on < d.day) AS may_have_left,
    max(p.left_after_on) FILTER (p.left_after_on < d.day) AS after_on,
    min(p.left_by_on) FILTER (p.left_after_on < d.day) AS by_on
FROM asked AS d
JOIN people AS p
    ON NOT p.is_owner
    AND is_linked(p.connected_on, p.left_by_on, p.is_connection, d.day)
GROUP BY d.day
HAVING may_have_left > 0
ORDER BY d.day DESC
