-- How many mentions are a question.
SELECT count(*) FROM mentions WHERE status = 'ambiguous'
