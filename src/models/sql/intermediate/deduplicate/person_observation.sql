-- One row is one appearance of a person in the sources: a row of connections, or a name
-- under which other files refer to them. Lower ranks have more detail.
WITH named AS (
    SELECT p.person_id, p.person_key, p.full_name, m.sent_at::DATE AS on_date
    FROM scratch.message_party AS p
    JOIN scratch.message_outcome AS r USING (source_id, source_row)
    JOIN sent_message AS m USING (source_id, source_row)
    WHERE r.category = 'personal' AND (r.is_shown OR r.invitation_id IS NOT NULL)
    UNION ALL BY NAME
    SELECT k.person_id, i.inviter_key AS person_key, i.inviter_name AS full_name,
        i.sent_at::DATE AS on_date
    FROM sent_invitation AS i
    JOIN scratch.person_key AS k
        ON k.source_id = i.source_id AND k.person_key = i.inviter_key
    UNION ALL BY NAME
    SELECT k.person_id, i.invitee_key AS person_key, i.invitee_name AS full_name,
        i.sent_at::DATE AS on_date
    FROM sent_invitation AS i
    JOIN scratch.person_key AS k
        ON k.source_id = i.source_id AND k.person_key = i.invitee_key
    UNION ALL BY NAME
    SELECT r.person_id, e.person_key, e.full_name, r.on_date
    FROM scratch.endorsement_outcome AS r
    JOIN endorsement AS e USING (source_id, source_row)
    UNION ALL BY NAME
    SELECT d.person_id, n.person_key, n.full_name, d.edited_on AS on_date
    FROM scratch.detail_outcome AS d
    JOIN person_detail AS n USING (source_id, source_row)
    WHERE NOT n.is_contact AND n.followed_at IS NULL
)
SELECT
    k.person_id,
    r.person_key,
    1 AS rank,
    r.full_name,
    c.first_name,
    c.last_name,
    c.email,
    c.company,
    c.position,
    c.connected_on,
    coalesce(c.connected_on, f.snapshot_on) AS first_on,
    f.snapshot_on AS last_on,
    -- Exports of one day are ordered by their content, not by their names.
    concat(f.sha256, f.path) AS file_order,
    c.source_id,
    c.source_row
FROM connection AS c
JOIN scratch.connection_key AS r USING (source_id, source_row)
JOIN scratch.person_key AS k
    ON k.source_id = r.source_id AND k.person_key = r.person_key
JOIN scratch.source_file AS f ON f.source_id = c.source_id
UNION ALL BY NAME
SELECT
    person_id,
    person_key,
    IF(person_key LIKE 'hidden:%', 6, 2) AS rank,
    full_name,
    min(on_date) AS first_on,
    max(on_date) AS last_on
FROM named
WHERE person_id IS NOT NULL
GROUP BY ALL
UNION ALL BY NAME
SELECT person_id, 'email:' || email AS person_key, 5 AS rank, email
FROM (
    SELECT person_id, unnest(emails) AS email
    FROM scratch.detail_outcome
    WHERE person_id IS NOT NULL AND emails IS NOT NULL
)
