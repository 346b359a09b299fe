-- One row is two people who may be one.
FROM scratch.duplicate_candidate
UNION ALL BY NAME
FROM scratch.outside_duplicate_candidate
ORDER BY person_id, other_person_id
