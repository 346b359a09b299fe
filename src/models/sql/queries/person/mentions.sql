-- The mentions resolved to one person, and why.
SELECT
    m.text,
    count(*) AS mentions,
    m.rule,
    m.why,
    m.confidence,
    r.full_name AS runner_up,
    m.runner_up_confidence
FROM mentions AS m
LEFT JOIN people AS r ON r.person_id = m.runner_up
WHERE m.person_id = $id
GROUP BY ALL
ORDER BY mentions DESC, m.text, m.rule
