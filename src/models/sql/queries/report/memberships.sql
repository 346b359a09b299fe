-- The members of all groups, by class year. E-mail addresses and phone numbers stay in
-- the warehouse.
SELECT
    m.group_name,
    m.class_year,
    coalesce(p.full_name, m.name_as_listed) AS full_name,
    m.name_as_listed,
    m.company,
    m.position,
    m.city,
    m.degrees,
    m.member_of,
    m.listed_id,
    m.is_linked,
    m.last_met_on,
    m.person_id
FROM memberships AS m
LEFT JOIN people AS p USING (person_id)
ORDER BY m.group_name, m.class_year, full_name, m.membership_id
