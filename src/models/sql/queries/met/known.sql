-- Names that share a word, an address, a company or a key with the typed text.
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
