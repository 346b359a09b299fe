-- Who of the alumni works where, and how close are they? Ask for a company:
--   kith sql "FROM mine.alumni_at_work WHERE company LIKE 'Fernhill%'"
SELECT
    coalesce(p.company, m.company) AS company,
    coalesce(p.full_name, m.name_as_listed) AS full_name,
    m.class_year,
    m.is_linked,
    t.strength,
    t.tier,
    t.last_contact_on
FROM memberships AS m
LEFT JOIN people AS p USING (person_id)
LEFT JOIN tie_strength AS t USING (person_id)
WHERE m.group_name = 'Tarnwick University alumni'
    AND coalesce(p.company, m.company) IS NOT NULL
    AND p.is_owner IS NOT TRUE
ORDER BY company, t.strength DESC NULLS LAST, full_name
