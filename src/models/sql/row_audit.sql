-- One row is one source row that does not count as a row of its own, and why.
WITH listed AS (
    SELECT a.*, max(a.last_on) OVER (PARTITION BY a.person_id) AS newest_on
    FROM scratch.appearance AS a
    WHERE a.rank = 1
),
-- What a source row tells of: meetings, and an event ahead.
landed AS (
    SELECT source_id, source_row, min(id) AS id
    FROM (
        SELECT r.source_id, r.source_row, s.meeting_id AS id
        FROM scratch.meeting_row AS r
        JOIN scratch.same_meeting AS s USING (row_id)
        UNION ALL
        SELECT source_id, source_row, event_id FROM scratch.ahead_row
    )
    GROUP BY source_id, source_row
),
newest AS (
    SELECT c.record, l.id
    FROM scratch.calendar_row AS c
    JOIN landed AS l USING (source_id, source_row)
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
        IF(g.record IS NULL, 'same_meeting', 'fellow_guest') AS reason,
        l.id AS merged_into
    FROM landed AS l
    ANTI JOIN meetings USING (source_id, source_row)
    ANTI JOIN events USING (source_id, source_row)
    LEFT JOIN scratch.guest_row AS g USING (source_id, source_row)
    UNION ALL BY NAME
    SELECT source_id, source_row, 'set_aside' AS outcome, reason
    FROM scratch.guest_row
    WHERE reason IS NOT NULL
    UNION ALL BY NAME
    SELECT
        c.source_id,
        c.source_row,
        IF(n.id IS NULL, 'set_aside', 'merged') AS outcome,
        coalesce(c.reason, IF(len(c.who) = 0, 'nobody_else', 'no_day')) AS reason,
        n.id AS merged_into
    FROM scratch.calendar_row AS c
    ANTI JOIN landed AS l USING (source_id, source_row)
    LEFT JOIN newest AS n ON n.record = c.record
    UNION ALL BY NAME
    SELECT
        source_id,
        source_row,
        IF(reason = 'answer', 'merged', 'set_aside') AS outcome,
        reason,
        merged_into
    FROM scratch.answer_row
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
