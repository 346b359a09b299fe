-- One row is one name of the owner: by a Profile.csv, the newest first, then on the
-- owner's side of invitations and of messages that say which side it is.
WITH told AS (
    SELECT
        1 AS rank,
        nullif(concat_ws(' ', first_name, last_name), '') AS full_name,
        source_id
    FROM about_owner
    UNION ALL
    SELECT 2, IF(direction = 'out', inviter_name, invitee_name), source_id
    FROM sent_invitation
    UNION ALL
    SELECT 3, sender_name, source_id FROM sent_message WHERE direction = 'out'
)
SELECT t.full_name
FROM told AS t
JOIN scratch.source_file AS f USING (source_id)
WHERE t.full_name IS NOT NULL
GROUP BY t.full_name
ORDER BY min(t.rank), max(f.snapshot_on) DESC NULLS LAST, t.full_name
