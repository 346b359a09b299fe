-- Open questions in the order in which they are asked, with up to three of their
-- records in words.
WITH covered AS (
    SELECT q.question_id, m.*
    FROM questions AS q
    JOIN mentions AS first ON first.mention_id = q.question_id
    JOIN mentions AS m
        ON m.mention_key = first.mention_key
        AND m.status = 'ambiguous'
        AND (m.rule = 'vague') = (q.kind = 'vague')
),
record AS (
    SELECT met_on AS on_date, kind, place, source_id, source_row FROM meetings
    UNION ALL BY NAME
    SELECT on_date, 'favor ' || direction AS kind, source_id, source_row FROM favors
),
companion AS (
    SELECT
        c.question_id,
        c.mention_id,
        string_agg(DISTINCT b.text, ', ' ORDER BY b.text) AS others
    FROM covered AS c
    JOIN mentions AS b USING (source_id, source_row)
    WHERE b.mention_key <> c.mention_key
    GROUP BY c.question_id, c.mention_id
),
occasion AS (
    SELECT
        c.question_id,
        list(DISTINCT c.text ORDER BY c.text) AS texts,
        list(
            concat_ws(
                ' ',
                r.on_date,
                r.kind,
                'with ' || w.others,
                'at ' || r.place,
                format('({}, line {})', s.path, c.source_row)
            )
            ORDER BY c.mention_id <> c.question_id, r.on_date DESC, s.path, c.source_row
        )[:3] AS occasions
    FROM covered AS c
    JOIN sources AS s USING (source_id)
    LEFT JOIN record AS r USING (source_id, source_row)
    LEFT JOIN companion AS w USING (question_id, mention_id)
    GROUP BY c.question_id
)
SELECT
    q.question_id,
    q.kind,
    q.text,
    coalesce(o.texts, [q.text]) AS texts,
    q.is_full,
    q.mentions,
    q.rule,
    q.why,
    coalesce(o.occasions, []) AS occasions,
    q.candidates
FROM questions AS q
LEFT JOIN occasion AS o USING (question_id)
ORDER BY q.place
