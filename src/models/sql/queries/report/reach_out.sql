-- Whom to reach out to this week, and why.
FROM reach_out ORDER BY rank
