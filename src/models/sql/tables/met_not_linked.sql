-- One row is one person met in person and not linked on LinkedIn.
WITH shared AS (
    SELECT person_id, list(DISTINCT group_name ORDER BY group_name) AS groups
    FROM memberships
    GROUP BY person_id
)
SELECT
    row_number() OVER (ORDER BY t.strength DESC, x.last_met_on DESC, t.person_id) AS rank,
    t.person_id,
    t.full_name,
    t.company,
    x.met_days,
    x.first_met_on,
    x.last_met_on,
    t.strength,
    t.tier,
    coalesce(s.groups, []) AS groups,
    p.left_by_on IS NOT NULL AS was_linked
FROM exchanges AS x
JOIN tie_strength AS t USING (person_id)
JOIN people AS p USING (person_id)
LEFT JOIN shared AS s USING (person_id)
WHERE x.met_days > 0
    AND NOT is_linked(p.connected_on, p.left_by_on, p.is_connection, t.as_of)
ORDER BY rank
