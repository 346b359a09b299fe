-- Everybody who may be in a pair: connections and people with any interaction. Hidden
-- accounts are left out, and so are possible duplicates, since each of the two has only
-- a share of the evidence.
SELECT t.person_id, t.strength, t.evidence <> 'none' AS has_evidence
FROM tie_strength AS t
JOIN people AS p USING (person_id)
WHERE NOT p.is_hidden
    AND (p.is_connection OR t.evidence <> 'none')
    AND t.person_id NOT IN (
        SELECT unnest([person_id, other_person_id]) FROM possible_duplicates
    )
ORDER BY t.person_id
