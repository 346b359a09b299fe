-- One row is one key and name by which one file other than Connections refers to a
-- person.
SELECT DISTINCT source_id, person_key, full_name
FROM (
    SELECT source_id, sender_key AS person_key, sender_name AS full_name
    FROM sent_message
    UNION ALL
    SELECT source_id, unnest(recipient_keys), unnest(recipient_names) FROM sent_message
    UNION ALL
    SELECT source_id, inviter_key, inviter_name FROM sent_invitation
    UNION ALL
    SELECT source_id, invitee_key, invitee_name FROM sent_invitation
    UNION ALL
    SELECT source_id, person_key, full_name FROM named_row
)
WHERE person_key IS NOT NULL
