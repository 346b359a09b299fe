-- One row is one message that another export tells again in another way: until 2020
-- without conversations, seconds and zone, and it is not known whether a conversation's
-- id is the same in every export. Both have the same words between the same people in
-- the same direction and at the same time, but no file has both, nor both conversations.
-- Where the zone is not known, times may differ by fourteen hours.
WITH message AS (
    SELECT
        message_id,
        any_value(conversation_id) AS conversation_id,
        any_value(direction) AS direction,
        any_value(text_hash) AS text_hash,
        any_value(sent_at) AS sent_at,
        bool_or(is_zone_assumed) AS is_zone_assumed,
        max(snapshot_on) AS told_on,
        list(DISTINCT source_id) AS files
    FROM scratch.message_occurrence
    WHERE conversation_id IS NOT NULL
    GROUP BY message_id
    HAVING len(files) < (SELECT count(DISTINCT source_id) FROM sent_message)
),
conversation AS (
    SELECT conversation_id, list(DISTINCT source_id) AS files
    FROM scratch.message_occurrence
    GROUP BY conversation_id
),
-- Known people are compared by who they are, all others by their names; a closed account
-- may be anybody who has the same words in the same second.
counterpart AS (
    SELECT
        t.message_id,
        unnest([
            p.person_id, lower(p.full_name), IF(t.is_zone_assumed, NULL, t.sent_at::TEXT)
        ]) AS who,
        bool_and(p.person_key LIKE 'hidden:%') OVER (PARTITION BY t.message_id)
            AS is_hidden
    FROM scratch.message_occurrence AS t
    JOIN scratch.message_party AS p USING (source_id, source_row)
    WHERE p.is_sender = (t.direction = 'in')
),
-- Lower ranks stand for the message.
placed AS (
    SELECT DISTINCT
        m.*,
        c.who,
        c.is_hidden,
        c.who = m.sent_at::TEXT AS is_time,
        v.files AS told_in,
        (
            c.is_hidden, m.is_zone_assumed,
            -epoch(coalesce(m.told_on, DATE '1970-01-01')), m.conversation_id
        ) AS rank
    FROM message AS m
    JOIN counterpart AS c USING (message_id)
    JOIN conversation AS v USING (conversation_id)
    WHERE c.who IS NOT NULL
),
told AS (
    SELECT
        a.message_id,
        arg_min(b.message_id, (b.rank, abs(epoch(a.sent_at - b.sent_at)), b.message_id))
            AS told_as
    FROM placed AS a
    JOIN placed AS b
        ON a.who = b.who
        AND a.direction = b.direction
        AND a.text_hash = b.text_hash
        AND (a.rank, a.message_id) > (b.rank, b.message_id)
        AND (NOT a.is_time OR a.is_hidden <> b.is_hidden)
        AND abs(epoch(a.sent_at - b.sent_at))
            <= zone_slack(a.is_zone_assumed OR b.is_zone_assumed)
        AND NOT list_has_any(a.files, b.files)
        AND (a.conversation_id = b.conversation_id OR NOT list_has_any(a.told_in, b.told_in))
    GROUP BY a.message_id
)
-- What it was told as may be told as a third one in turn.
SELECT t.message_id, coalesce(n.told_as, t.told_as) AS told_as
FROM told AS t
LEFT JOIN told AS n ON n.message_id = t.told_as
