-- One row is one source row about the owner.
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    'owner_profile' AS reason,
    (SELECT person_id FROM scratch.owner) AS merged_into
FROM about_owner
