-- One row is one name of the owner: from Profile.csv, the newest first, then from the
-- owner's side of invitations and of messages with a known direction.
WITH name AS (
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
SELECT n.full_name
FROM name AS n
JOIN scratch.source_file AS f USING (source_id)
WHERE n.full_name IS NOT NULL
GROUP BY n.full_name
ORDER BY min(n.rank), max(f.snapshot_on) DESC NULLS LAST, n.full_name
