-- One row is one year of connecting, and how far its people came. No step needs the one
-- before it: somebody may be met without a message. An unknown day of connecting counts
-- as long ago, as in is_linked.
SELECT
    year(p.connected_on) AS connected_in,
    count(*) AS linked,
    count(x.wrote_on) AS wrote,
    count(x.answered_on) AS answered,
    count(*) FILTER (x.met_days > 0) AS met,
    count(*) FILTER (x.met_days > 1) AS met_again
FROM people AS p
JOIN run AS r ON coalesce(p.connected_on <= r.as_of, TRUE)
LEFT JOIN exchanges AS x USING (person_id)
WHERE NOT p.is_owner AND (p.is_connection OR p.left_by_on IS NOT NULL)
GROUP BY connected_in
ORDER BY connected_in
