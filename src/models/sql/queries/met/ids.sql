-- Whom the ids among the texts find today.
SELECT alias_id, person_id FROM person_ids WHERE list_contains($texts, alias_id)
