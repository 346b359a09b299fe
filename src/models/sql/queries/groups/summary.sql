-- How many people of every group are linked, were met, or are still a question; the owner
-- is not counted, but the owner's class is told.
SELECT
    m.group_name,
    count(*) FILTER (NOT coalesce(p.is_owner, FALSE)) AS members,
    count(*) FILTER (m.is_linked) AS linked,
    count(*) FILTER (m.last_met_on IS NOT NULL) AS met,
    count(*) FILTER (m.last_met_on IS NOT NULL AND NOT m.is_linked) AS met_not_linked,
    count(*) FILTER (m.is_linked AND m.last_met_on IS NULL) AS linked_never_met,
    count(*) FILTER (m.person_id IS NULL) AS questions,
    min(m.class_year) FILTER (p.is_owner) AS my_class
FROM memberships AS m
LEFT JOIN people AS p USING (person_id)
GROUP BY m.group_name
ORDER BY m.group_name
