-- The ties to these people.
SELECT
    p.person_id,
    p.full_name,
    p.company,
    p.position,
    p.profile_url,
    p.connected_on,
    t.tier,
    t.strength,
    t.evidence,
    t.last_met_on,
    t.last_contact_on
FROM people AS p
JOIN tie_strength AS t USING (person_id)
WHERE p.person_id IN (SELECT unnest($people))
