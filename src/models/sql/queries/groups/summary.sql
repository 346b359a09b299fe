-- Members per group: linked, met, or still a question. The owner is not counted, but
-- my_class is the owner's class.
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
