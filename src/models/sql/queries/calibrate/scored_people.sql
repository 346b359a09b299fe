-- The people with these ids, current or earlier, with the strength, the last contact
-- and the number of interactions on the day T.
WITH contact AS (
    SELECT i.person_id, count(*) AS interactions
    FROM interactions AS i
    JOIN run AS r ON i.occurred_on <= r.as_of
    WHERE i.channel <> 'public'
    GROUP BY i.person_id
),
part AS (
    SELECT
        person_id,
        list({'part': part, 'points': points} ORDER BY points DESC, part) AS parts
    FROM tie_parts
    GROUP BY person_id
)
SELECT
    i.alias_id,
    p.person_id,
    p.full_name,
    p.company,
    p.is_owner,
    coalesce(t.strength, 0) AS strength,
    t.last_contact_on,
    coalesce(c.interactions, 0) AS interactions,
    coalesce(part.parts, []) AS parts
FROM person_ids AS i
JOIN people AS p USING (person_id)
LEFT JOIN tie_strength AS t USING (person_id)
LEFT JOIN contact AS c USING (person_id)
LEFT JOIN part USING (person_id)
WHERE list_contains($people, i.alias_id)
ORDER BY i.alias_id
