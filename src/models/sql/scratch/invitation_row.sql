-- One row is one row of an invitations file: which invitation it is, and whether it is
-- the row that stands for it. The newest export's row does.
SELECT
    i.source_id,
    i.source_row,
    IF(i.direction = 'out', i.invitee_key, i.inviter_key) AS person_key,
    'i' || left(sha256(concat_ws('|', i.direction, person_key, i.sent_at)), 20)
        AS invitation_id,
    row_number() OVER (
        PARTITION BY invitation_id
        ORDER BY f.snapshot_on DESC NULLS LAST, f.path, i.source_row
    ) = 1 AS is_shown
FROM sent_invitation AS i
JOIN scratch.source_file AS f USING (source_id)
