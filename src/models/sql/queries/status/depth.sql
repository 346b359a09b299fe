-- Width and depth of the network on the day T and a year before.
WITH asked AS (
    SELECT as_of AS day, as_of AS known_on FROM run
    UNION ALL
    SELECT year_before(as_of) AS day, day FROM run
),
tie AS (
    FROM ties_on('asked')
)
SELECT
    day,
    connections,
    may_have_left,
    known,
    active,
    two_way_12m,
    strong,
    depth,
    in_person_share
FROM network_of('tie', 'asked')
ORDER BY day DESC
