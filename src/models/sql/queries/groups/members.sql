-- The members of one group except the owner, with how the owner knows them.
SELECT
    CASE
        WHEN m.person_id IS NULL THEN 'question'
        WHEN m.last_met_on IS NULL AND NOT m.is_linked THEN 'neither'
        WHEN m.last_met_on IS NULL THEN 'linked_never_met'
        WHEN NOT m.is_linked THEN 'met_not_linked'
        ELSE 'linked_and_met'
    END AS standing,
    coalesce(p.full_name, m.name_as_listed) AS full_name,
    m.class_year,
    coalesce(p.company, m.company) AS company,
    t.tier,
    t.strength,
    m.last_met_on,
    m.person_id
FROM memberships AS m
LEFT JOIN people AS p USING (person_id)
LEFT JOIN tie_strength AS t USING (person_id)
WHERE m.group_name = $group AND NOT coalesce(p.is_owner, FALSE)
ORDER BY t.strength DESC NULLS LAST, m.class_year, full_name, m.membership_id
