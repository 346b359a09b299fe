-- One row of people.
SELECT * FROM people WHERE person_id = $id
