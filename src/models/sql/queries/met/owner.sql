-- The owner's key, name, addresses and id.
SELECT 'slug:' || split_part(profile_url, '/in/', 2), full_name, emails, person_id
FROM people
WHERE is_owner
