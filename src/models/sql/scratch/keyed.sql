-- One row is one key and name by which a file other than Connections calls a person.
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
    SELECT source_id, person_key, full_name FROM received_endorsement
    UNION ALL
    SELECT source_id, person_key, full_name FROM given_endorsement
    UNION ALL
    SELECT source_id, person_key, full_name FROM received_recommendation
    UNION ALL
    SELECT source_id, person_key, full_name FROM given_recommendation
    UNION ALL
    SELECT source_id, person_key, full_name FROM profile_note
    UNION ALL
    SELECT source_id, person_key, full_name FROM member_follow
    UNION ALL
    SELECT source_id, coalesce(person_key, 'name:' || full_name), full_name
    FROM address_book_entry
)
WHERE person_key IS NOT NULL
