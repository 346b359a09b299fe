-- People whose current profile address or e-mail address is one of these.
SELECT person_id
FROM people
WHERE list_contains($addresses, lower(profile_url))
    OR list_has_any($addresses, emails)
    OR list_contains($addresses, email)
ORDER BY person_id
