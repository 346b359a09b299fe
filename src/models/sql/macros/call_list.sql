-- Whom to call at a company, best first: company_access, and match as in companies_like.
-- Nobody stands there twice.
CREATE OR REPLACE MACRO call_list(company) AS TABLE
SELECT a.*, m.match
FROM company_access AS a
JOIN companies_like(company) AS m ON m.company_key = a.company_key
QUALIFY row_number() OVER (
    PARTITION BY a.person_id
    ORDER BY m.match, a.is_current DESC, a.seen_until DESC NULLS LAST, a.company_key
) = 1
ORDER BY m.match, a.door, a.is_current DESC, a.strength DESC, a.person_id
