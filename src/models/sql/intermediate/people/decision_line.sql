-- One row is one answer, in the order of the file: the last one wins.
SELECT source_id, source_row, mention, answer, scope, answered_on
FROM given_answer
ORDER BY source_id, source_row
