-- One row is one row of an invitations file: its invitation, and whether it is the row
-- kept for that invitation, which is the newest export's.
WITH addressed AS (
    SELECT
        i.source_id,
        i.source_row,
        i.direction,
        i.sent_at,
        IF(i.direction = 'out', i.invitee_key, i.inviter_key) AS person_key
    FROM sent_invitation AS i
),
connected AS (
    SELECT k.person_id, max(c.connected_on) AS connected_on
    FROM connection AS c
    JOIN scratch.connection_key AS r USING (source_id, source_row)
    JOIN scratch.person_key AS k
        ON k.source_id = r.source_id AND k.person_key = r.person_key
    GROUP BY k.person_id
),
-- Nobody is invited who is connected already: a name alone is then another person's. In
-- 2018 the zone of the day of connecting is not known.
person AS (
    SELECT a.source_id, a.source_row, k.person_id
    FROM addressed AS a
    JOIN scratch.person_key AS k USING (source_id, person_key)
    LEFT JOIN connected AS c USING (person_id)
    WHERE a.person_key NOT LIKE 'name:%'
        OR coalesce(
            (a.sent_at - to_seconds(zone_slack(TRUE)))::DATE <= c.connected_on, TRUE
        )
),
known AS (
    SELECT
        a.*,
        k.person_id,
        'i' || left(sha256(concat_ws('|', a.direction, k.person_id, a.sent_at)), 20)
            AS invitation_id,
        row_number() OVER (
            PARTITION BY k.person_id, invitation_id
            ORDER BY f.snapshot_on DESC NULLS LAST, f.sha256, f.path, a.source_row
        ) = 1 AS is_shown
    FROM addressed AS a
    JOIN scratch.source_file AS f USING (source_id)
    LEFT JOIN person AS k USING (source_id, source_row)
)
SELECT
    source_id,
    source_row,
    person_id,
    IF(person_id IS NULL, NULL, invitation_id) AS invitation_id,
    person_id IS NOT NULL AND is_shown AS is_shown,
    CASE
        WHEN person_id IS NULL THEN 'set_aside'
        WHEN NOT is_shown THEN 'merged'
    END AS outcome,
    CASE
        WHEN person_key IS NULL THEN 'no_people'
        WHEN person_id IS NULL THEN 'name_alone'
        ELSE 'repeated_invitation'
    END AS reason,
    IF(person_id IS NULL, NULL, invitation_id) AS merged_into
FROM known
