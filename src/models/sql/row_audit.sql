-- One row is one source row that does not count as a row of its own, and why.
WITH listed AS (
    SELECT a.*, k.person_id, max(a.last_on) OVER (PARTITION BY k.person_id) AS newest_on
    FROM scratch.appearance AS a
    JOIN scratch.person_key AS k USING (person_key)
    WHERE a.rank = 1
)
SELECT source_id, source_row, outcome, reason, NULL AS merged_into, raw
FROM unread_row
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    IF(last_on < newest_on, 'newer_export', 'same_person') AS reason,
    person_id AS merged_into
FROM listed
ANTI JOIN people USING (source_id, source_row)
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    IF(is_shown AND invitation_id IS NULL, 'set_aside', 'merged') AS outcome,
    CASE
        WHEN NOT is_shown THEN 'repeated_message'
        WHEN invitation_id IS NOT NULL THEN 'invitation_note'
        ELSE category
    END AS reason,
    CASE WHEN NOT is_shown THEN message_id ELSE invitation_id END AS merged_into
FROM scratch.message_row
WHERE NOT is_shown OR invitation_id IS NOT NULL OR category <> 'personal'
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    IF(person_key IS NULL, 'set_aside', 'merged') AS outcome,
    IF(person_key IS NULL, 'no_profile', 'repeated_invitation') AS reason,
    IF(person_key IS NULL, NULL, invitation_id) AS merged_into
FROM scratch.invitation_row
WHERE person_key IS NULL OR NOT is_shown
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    'same_meeting' AS reason,
    meeting_id AS merged_into
FROM scratch.same_meeting
WHERE row_id <> meeting_id
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    IF(m.person_id IS NULL, 'set_aside', 'merged') AS outcome,
    IF(m.person_id IS NULL, 'unclear_person', 'person_detail') AS reason,
    m.person_id AS merged_into
FROM known_person
JOIN mentions AS m USING (source_id, source_row)
UNION ALL BY NAME
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    'owner_profile' AS reason,
    (SELECT person_id FROM scratch.owner) AS merged_into
FROM (
    SELECT source_id, source_row FROM owner_profile
    UNION ALL
    SELECT source_id, source_row FROM owner_email
)
ORDER BY source_id, source_row
