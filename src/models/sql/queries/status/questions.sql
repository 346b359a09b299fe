-- How many questions are open, and how many lone first names and initials beside.
SELECT
    count(*) FILTER (kind <> 'vague') AS questions,
    count(*) FILTER (kind = 'vague') AS vague
FROM questions
