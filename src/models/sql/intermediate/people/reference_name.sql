-- One row is one key and name by which any file other than Connections refers to a
-- person.
SELECT DISTINCT person_key, full_name FROM scratch.person_reference
ORDER BY ALL
