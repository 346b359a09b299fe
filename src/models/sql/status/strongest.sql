-- The ten strongest ties.
SELECT
    t.full_name,
    t.company,
    t.strength,
    t.tier,
    t.last_met_on,
    t.last_contact_on,
    t.due
FROM tie_strength AS t
JOIN people AS p USING (person_id)
WHERE NOT p.is_hidden
ORDER BY t.strength DESC, t.person_id
LIMIT 10
