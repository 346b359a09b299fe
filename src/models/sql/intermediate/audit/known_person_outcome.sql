-- One row is one row of people.csv, which adds to the person it names.
SELECT
    source_id,
    source_row,
    IF(m.person_id IS NULL, 'set_aside', 'merged') AS outcome,
    IF(m.person_id IS NULL, 'unclear_person', 'person_detail') AS reason,
    m.person_id AS merged_into
FROM known_person
JOIN mentions AS m USING (source_id, source_row)
