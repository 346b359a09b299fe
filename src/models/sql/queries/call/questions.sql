-- Roster rows at the companies whose identity is still an open question.
SELECT m.name_as_listed, m.position, m.group_name
FROM memberships AS m
JOIN companies AS c USING (company)
WHERE m.person_id IS NULL AND c.company_key IN (SELECT unnest($keys::VARCHAR[]))
ORDER BY m.name_as_listed, m.group_name
