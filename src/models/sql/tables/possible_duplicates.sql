-- One row is two people who may be one.
FROM scratch.likeness
UNION ALL BY NAME
FROM scratch.outside_likeness
ORDER BY person_id, other_person_id
