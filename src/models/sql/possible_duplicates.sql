-- One row is two people of the connections who may be one.
FROM scratch.likeness ORDER BY person_id, other_person_id
