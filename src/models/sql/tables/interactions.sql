-- One row is one person in one interaction, with its unit u: the weight of the
-- interaction divided by a power of the number of other people in it: divided by the
-- number alone, a weekly meeting of ninety would make ninety good ties.
WITH size AS (
    SELECT map_from_entries(list((name, size))) AS of FROM unit_sizes
),
credited AS (
    SELECT message_id, unnest(recipients) AS person_id
    FROM messages
    WHERE direction = 'out' AND category = 'personal'
    UNION
    SELECT message_id, sender_person_id
    FROM messages
    WHERE direction = 'in' AND category = 'personal'
),
attended AS (
    SELECT DISTINCT s.meeting_id, m.person_id
    FROM scratch.same_meeting AS s
    JOIN scratch.meeting_occurrence AS r USING (row_id)
    JOIN mentions AS m USING (source_id, source_row)
    WHERE m.person_id IS NOT NULL
),
-- A name is one person, in whatever spelling and with whatever company or address.
spoken AS (
    SELECT
        s.meeting_id,
        r.source_id,
        coalesce(
            nullif(split_part(m.mention_key, '|', 1), ''), m.mention_key
        ) AS name,
        IF(m.status = 'resolved', m.person_id, NULL) AS known_id,
        coalesce(known_id, min(known_id) OVER (
            PARTITION BY s.meeting_id, r.source_id, name
        ), name) AS person
    FROM scratch.same_meeting AS s
    JOIN scratch.meeting_occurrence AS r USING (row_id)
    JOIN mentions AS m USING (source_id, source_row)
    WHERE m.status <> 'ignored'
),
-- Everybody named was there, whatever number was logged, and even while it is open who
-- is meant.
present AS (
    SELECT
        a.meeting_id,
        -- People outside the book who share a name are one, under several addresses.
        count(DISTINCT IF(p.is_connection, p.person_id, lower(p.full_name))) AS named
    FROM attended AS a
    JOIN people AS p USING (person_id)
    GROUP BY a.meeting_id
    UNION ALL
    SELECT meeting_id, count(DISTINCT person) FROM spoken GROUP BY meeting_id, source_id
),
-- A meeting counts at most eight hours; a call the usual length, whatever was logged.
weighted_meeting AS (
    SELECT
        m.*,
        k.channel,
        k.quality,
        greatest(coalesce(m.others, k.others), n.named) AS others_present,
        IF(k.channel = 'call', k.minutes, least(coalesce(m.minutes, k.minutes), 480))
            AS counted_minutes
    FROM meetings AS m
    JOIN meeting_kinds AS k USING (kind)
    JOIN (SELECT meeting_id, max(named) AS named FROM present GROUP BY ALL) AS n
        USING (meeting_id)
),
contact AS (
    SELECT
        c.person_id,
        m.message_id AS occasion_id,
        m.sent_at AS occurred_at,
        'message_' || m.direction AS channel,
        'message' AS kind,
        m.direction,
        NULL AS minutes,
        m.others,
        CASE
            WHEN m.characters < 40 THEN size.of['message_short']
            WHEN m.characters > 400 THEN size.of['message_long']
            ELSE size.of['message']
        END / pow(m.others, p.dilution) AS unit,
        m.source_id,
        m.source_row
    FROM credited AS c
    JOIN messages AS m USING (message_id)
    JOIN score_parameters AS p ON p.part = 'message_' || m.direction
    CROSS JOIN size
    UNION ALL BY NAME
    SELECT
        i.person_id,
        i.invitation_id AS occasion_id,
        i.sent_at AS occurred_at,
        'message_' || i.direction AS channel,
        'invitation' AS kind,
        i.direction,
        1 AS others,
        size.of[IF(i.has_note, 'invitation_with_note', 'invitation')] AS unit,
        i.source_id,
        i.source_row
    FROM invitations AS i
    CROSS JOIN size
    WHERE i.accepted
    UNION ALL BY NAME
    SELECT
        a.person_id,
        w.meeting_id AS occasion_id,
        w.met_on::TIMESTAMP AS occurred_at,
        w.channel,
        w.kind,
        CASE w.started_by WHEN 'me' THEN 'out' WHEN 'them' THEN 'in' END AS direction,
        w.counted_minutes AS minutes,
        w.others_present AS others,
        w.quality * w.counted_minutes / 60 / pow(w.others_present, p.dilution) AS unit,
        w.source_id,
        w.source_row
    FROM attended AS a
    JOIN weighted_meeting AS w USING (meeting_id)
    JOIN score_parameters AS p ON p.part = w.channel
    UNION ALL BY NAME
    SELECT
        f.person_id,
        f.favor_id AS occasion_id,
        f.on_date::TIMESTAMP AS occurred_at,
        'favor_' || f.direction AS channel,
        f.kind,
        IF(f.direction = 'given', 'out', 'in') AS direction,
        1 AS others,
        f.size AS unit,
        f.source_id,
        f.source_row
    FROM favors AS f
)
SELECT
    'x' || left(sha256(c.occasion_id || '|' || c.person_id), 20) AS interaction_id,
    c.* EXCLUDE (occasion_id),
    c.occurred_at::DATE AS occurred_on
FROM contact AS c
JOIN people AS p USING (person_id)
WHERE NOT p.is_owner
ORDER BY c.occurred_at, interaction_id
