-- One row is one id that was ever valid: the id of every key under which a person is
-- known, today's among them.
SELECT alias_id, person_id FROM scratch.person_id_alias
ORDER BY alias_id
