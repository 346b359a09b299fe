-- All ties, the strongest first.
FROM tie_strength ORDER BY strength DESC, person_id
