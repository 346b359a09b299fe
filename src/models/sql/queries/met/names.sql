-- Names that start with the text, ignoring accents; strongest ties first.
SELECT DISTINCT ON (full_name) full_name
FROM (
    SELECT full_name, strength
    FROM tie_strength
    WHERE starts_with(lower(strip_accents(full_name)), lower(strip_accents($begun)))
)
ORDER BY strength DESC, full_name
LIMIT 30
