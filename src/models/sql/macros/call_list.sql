-- Whom to call at a company, best first: company_access, and match as in company_names.
-- The company is given by any name in company_names or by any spelling in companies;
-- case, accents, spaces and punctuation do not matter. Nobody is listed twice.
CREATE OR REPLACE MACRO call_list(company) AS TABLE
WITH spelled AS (
    SELECT NULL AS company_key, NULL AS relation, company AS text
    UNION ALL
    SELECT n.company_key, n.relation, n.name FROM company_names AS n
    UNION ALL
    SELECT c.company_key, 'exact', c.company FROM companies AS c
),
folded AS (
    SELECT
        s.company_key,
        s.relation,
        regexp_replace(
            lower(strip_accents(nfc_normalize(s.text))), '[^\p{L}\p{N}]', '', 'g'
        ) AS text
    FROM spelled AS s
),
-- An earlier name is one of the spellings too, but stays 'strong', which max() prefers
-- to 'exact'.
matched AS (
    SELECT k.company_key, max(k.relation) AS match
    FROM folded AS asked
    JOIN folded AS k ON k.text = asked.text
    WHERE asked.company_key IS NULL AND k.company_key IS NOT NULL
    GROUP BY k.company_key
)
SELECT a.*, m.match
FROM company_access AS a
JOIN matched AS m ON m.company_key = a.company_key
QUALIFY row_number() OVER (
    PARTITION BY a.person_id
    ORDER BY m.match, a.is_current DESC, a.seen_until DESC NULLS LAST, a.company_key
) = 1
ORDER BY m.match, a.door, a.is_current DESC, a.strength DESC, a.person_id
