-- Names that have a word, an address or a company in common with what was typed.
SELECT
    person_key,
    person_id,
    full_name,
    company,
    email,
    is_connection,
    first_name,
    last_name
FROM known_names
WHERE
    list_has_any(words, $words)
    OR list_has_any(company_words, $companies)
    OR email IN (SELECT unnest($emails))
    OR person_key IN (SELECT unnest($keys))
