-- The number of open questions, and of those about single first names or initials.
SELECT
    count(*) FILTER (kind <> 'vague') AS questions,
    count(*) FILTER (kind = 'vague') AS vague
FROM questions
