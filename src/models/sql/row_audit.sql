-- One row is one source row that does not count as a row of its own, and why.
WITH listed AS (
    SELECT a.*, max(a.last_on) OVER (PARTITION BY a.person_id) AS newest_on
    FROM scratch.appearance AS a
    WHERE a.rank = 1
),
decided AS (
    SELECT source_id, source_row, outcome, reason, raw
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
    SELECT source_id, source_row, outcome, reason, merged_into FROM scratch.message_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into
    FROM scratch.invitation_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into
    FROM scratch.endorsement_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into
    FROM scratch.recommendation_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into FROM scratch.chapter_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into FROM scratch.event_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into FROM scratch.detail_row
    UNION ALL BY NAME
    SELECT source_id, source_row, outcome, reason, merged_into FROM scratch.member_row
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
)
SELECT source_id, source_row, outcome, reason, merged_into, raw
FROM decided
WHERE outcome IS NOT NULL
ORDER BY source_id, source_row
