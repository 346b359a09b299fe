-- Changes between two exports, the newest first.
SELECT
    c.by_on,
    c.after_on,
    c.kind,
    p.full_name,
    p.company,
    c.field,
    c.old_value,
    c.new_value,
    c.person_id
FROM person_changes AS c
JOIN people AS p USING (person_id)
ORDER BY c.by_on DESC, c.kind, p.full_name, c.person_id, c.field
