-- Current person_ids for those texts that are ids.
SELECT alias_id, person_id FROM person_ids WHERE list_contains($texts, alias_id)
