-- People to reach out to this week, with reasons.
FROM reach_out ORDER BY rank
