-- One row is one name under which a company is asked for; earlier names of the company
-- count too.
SELECT
    n.name,
    c.company_key,
    min(IF(n.company_key = c.company_key, n.relation, 'strong')) AS relation,
    bool_and(n.is_initials) AS is_initials
FROM (FROM scratch.company_name GROUP BY ALL) AS n
JOIN (
    SELECT DISTINCT k.company_key AS own_key, c.company_key
    FROM scratch.company_key AS k
    JOIN companies AS c USING (company)
) AS c ON c.own_key = n.company_key
GROUP BY n.name, c.company_key
ORDER BY c.company_key, relation, n.name
