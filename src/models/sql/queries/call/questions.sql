-- Roster rows at the company whose identity is still an open question.
SELECT m.name_as_listed, m.position, m.group_name
FROM memberships AS m
JOIN companies AS c USING (company)
JOIN companies_like($company) AS l ON l.company_key = c.company_key
WHERE m.person_id IS NULL AND l.match <> 'weak'
ORDER BY m.name_as_listed, m.group_name
