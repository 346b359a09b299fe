-- One row is one message that duplicates another export's in another format: exports up
-- to 2020 lack conversations, seconds and time zone, and whether a conversation has the
-- same id in every export is not known. Both have the same words between the same
-- people in the same direction at the same time, but no file has both, nor both
-- conversations. Without a time zone, times may differ by fourteen hours.
WITH message AS (
    SELECT
        message_id,
        any_value(conversation_id) AS conversation_id,
        any_value(direction) AS direction,
        any_value(text_hash) AS text_hash,
        any_value(sent_at) AS sent_at,
        bool_or(is_zone_assumed) AS is_zone_assumed,
        max(snapshot_on) AS reported_on,
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
-- Known people are compared by id, all others by name; a closed account may be anybody
-- with the same words in the same second.
counterpart AS (
    SELECT
        o.message_id,
        unnest([
            p.person_id, lower(p.full_name), IF(o.is_zone_assumed, NULL, o.sent_at::TEXT)
        ]) AS who,
        bool_and(p.person_key LIKE 'hidden:%') OVER (PARTITION BY o.message_id)
            AS is_hidden
    FROM scratch.message_occurrence AS o
    JOIN scratch.message_party AS p USING (source_id, source_row)
    WHERE p.is_sender = (o.direction = 'in')
),
-- The message of the lowest rank is kept.
ranked AS (
    SELECT DISTINCT
        m.*,
        c.who,
        c.is_hidden,
        c.who = m.sent_at::TEXT AS is_time,
        v.files AS conversation_files,
        (
            c.is_hidden, m.is_zone_assumed,
            -epoch(coalesce(m.reported_on, DATE '1970-01-01')), m.conversation_id
        ) AS rank
    FROM message AS m
    JOIN counterpart AS c USING (message_id)
    JOIN conversation AS v USING (conversation_id)
    WHERE c.who IS NOT NULL
),
pair AS (
    SELECT
        a.message_id,
        arg_min(b.message_id, (b.rank, abs(epoch(a.sent_at - b.sent_at)), b.message_id))
            AS duplicate_of
    FROM ranked AS a
    JOIN ranked AS b
        ON a.who = b.who
        AND a.direction = b.direction
        AND a.text_hash = b.text_hash
        AND (a.rank, a.message_id) > (b.rank, b.message_id)
        AND (NOT a.is_time OR a.is_hidden <> b.is_hidden)
        AND abs(epoch(a.sent_at - b.sent_at))
            <= zone_slack(a.is_zone_assumed OR b.is_zone_assumed)
        AND NOT list_has_any(a.files, b.files)
        AND (
            a.conversation_id = b.conversation_id
            OR NOT list_has_any(a.conversation_files, b.conversation_files)
        )
    GROUP BY a.message_id
)
-- The message kept may itself duplicate a third one.
SELECT p.message_id, coalesce(n.duplicate_of, p.duplicate_of) AS duplicate_of
FROM pair AS p
LEFT JOIN pair AS n ON n.message_id = p.duplicate_of
