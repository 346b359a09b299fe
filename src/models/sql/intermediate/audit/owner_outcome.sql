-- One row is one row that says who the owner is.
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    'owner_profile' AS reason,
    (SELECT person_id FROM scratch.owner) AS merged_into
FROM about_owner
