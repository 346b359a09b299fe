-- One person, with everything that is known of them.
SELECT * FROM people WHERE person_id = $id
