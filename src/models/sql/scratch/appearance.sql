-- One row is one way in which a source shows a person: a row of connections, or a
-- name under which messages or invitations know them. Lower ranks tell more.
WITH personal AS (
    SELECT m.*
    FROM sent_message AS m
    JOIN scratch.message_row AS r USING (source_id, source_row)
    WHERE r.is_shown AND r.category = 'personal'
),
named AS (
    SELECT sender_key AS person_key, sender_name AS full_name, sent_at
    FROM personal
    UNION ALL
    SELECT unnest(recipient_keys), unnest(recipient_names), sent_at
    FROM personal
    UNION ALL
    SELECT inviter_key, inviter_name, sent_at
    FROM sent_invitation
    UNION ALL
    SELECT invitee_key, invitee_name, sent_at
    FROM sent_invitation
)
SELECT
    c.person_key,
    1 AS rank,
    nullif(concat_ws(' ', c.first_name, c.last_name), '') AS full_name,
    c.first_name,
    c.last_name,
    c.email,
    c.company,
    c.position,
    c.connected_on,
    coalesce(c.connected_on, f.snapshot_on) AS first_on,
    f.snapshot_on AS last_on,
    f.path,
    c.source_id,
    c.source_row
FROM connection AS c
JOIN scratch.source_file AS f USING (source_id)
UNION ALL BY NAME
SELECT
    person_key,
    2 AS rank,
    full_name,
    min(sent_at)::DATE AS first_on,
    max(sent_at)::DATE AS last_on
FROM named
WHERE person_key IS NOT NULL
GROUP BY ALL
