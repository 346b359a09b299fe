-- Which question was decided how, and how many mentions it is about.
SELECT mention_key, status, person_id, count(*) AS times
FROM mentions
GROUP BY ALL
ORDER BY ALL
