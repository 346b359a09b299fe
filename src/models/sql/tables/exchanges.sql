-- One row is the exchange with one person up to the day T. A meeting or a call answers
-- everything that was open; only its day is known, not its time.
WITH past AS (
    SELECT
        i.*,
        i.kind = 'message'
            OR (i.kind = 'invitation' AND coalesce(n.has_note, FALSE)) AS is_letter
    FROM interactions AS i
    JOIN run AS r ON i.occurred_on <= r.as_of
    LEFT JOIN invitations AS n
        ON i.kind = 'invitation'
        AND n.person_id = i.person_id
        AND n.source_id = i.source_id
        AND n.source_row = i.source_row
    WHERE i.channel <> 'public'
),
last AS (
    SELECT
        person_id,
        min(occurred_on) AS first_contact_on,
        max(occurred_on) AS last_contact_on,
        min(occurred_at) FILTER (is_letter AND channel = 'message_out') AS wrote_at,
        max(occurred_at) FILTER (channel = 'message_out') AS out_at,
        max(occurred_at) FILTER (channel = 'message_in') AS in_at,
        max(occurred_on) FILTER (channel IN ('meet', 'call')) AS together_on,
        max(occurred_on) FILTER (channel = 'favor_given') AS given_on,
        max(occurred_on) FILTER (channel = 'favor_received') AS received_on,
        min(occurred_on) FILTER (channel = 'meet') AS first_met_on,
        max(occurred_on) FILTER (channel = 'meet') AS last_met_on,
        count(DISTINCT occurred_on) FILTER (channel = 'meet') AS met_days
    FROM past
    GROUP BY person_id
)
SELECT
    l.person_id,
    l.first_contact_on,
    l.last_contact_on,
    arg_max(p.channel, (p.occurred_at, p.interaction_id)) AS last_channel,
    arg_max(
        CASE
            WHEN p.kind IN ('video', 'phone') THEN p.kind || ' call'
            WHEN p.kind <> 'other' THEN replace(p.kind, '_', ' ')
            WHEN p.channel IN ('meet', 'call') THEN 'meeting'
            ELSE 'favor'
        END,
        (p.occurred_at, p.interaction_id)
    ) AS last_kind,
    l.wrote_at::DATE AS wrote_on,
    min(p.occurred_on) FILTER (
        p.is_letter AND p.channel = 'message_in' AND p.occurred_at > l.wrote_at
    ) AS answered_on,
    count(*) FILTER (
        p.is_letter
        AND p.channel = 'message_out'
        AND p.others = 1
        AND coalesce(p.occurred_at > l.in_at, TRUE)
        AND coalesce(p.occurred_on > greatest(l.together_on, l.received_on), TRUE)
    ) AS unanswered_out,
    max(p.occurred_on) FILTER (
        p.is_letter
        AND p.channel = 'message_in'
        AND p.others = 1
        AND coalesce(p.occurred_at > l.out_at, TRUE)
        AND coalesce(p.occurred_on > greatest(l.together_on, l.given_on), TRUE)
    ) AS unanswered_in_on,
    l.met_days,
    l.first_met_on,
    l.last_met_on
FROM last AS l
JOIN past AS p USING (person_id)
GROUP BY ALL
ORDER BY l.person_id
