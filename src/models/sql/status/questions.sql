-- How many mentions, and pairs of people, are a question.
SELECT
    (SELECT count(*) FROM mentions WHERE status = 'ambiguous')
    + (SELECT count(*) FROM possible_duplicates)
