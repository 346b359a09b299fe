-- Companies that start with the text, ignoring accents; strongest ties first.
SELECT company
FROM company_access
WHERE starts_with(lower(strip_accents(company)), lower(strip_accents($begun)))
GROUP BY company
ORDER BY max(strength) DESC, company
LIMIT 30
