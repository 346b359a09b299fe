-- The last interactions with one person: those of one day that are alike are one row, and
-- so are endorsements of whatever day. A length or place that nobody wrote down is NULL.
WITH told AS (
    SELECT
        source_id,
        source_row,
        met_on AS occurred_on,
        kind,
        max(minutes) AS minutes_told,
        max(place) AS place
    FROM meetings
    GROUP BY ALL
)
SELECT
    max(i.occurred_on) AS day,
    i.channel,
    i.kind,
    i.minutes,
    i.others,
    sum(i.unit) AS unit,
    count(*) AS times,
    t.minutes_told,
    t.place
FROM interactions AS i
JOIN run AS r ON i.occurred_on <= r.as_of
LEFT JOIN told AS t
    ON i.channel IN ('meet', 'call')
    AND t.source_id = i.source_id
    AND t.source_row = i.source_row
    AND t.occurred_on = i.occurred_on
    AND t.kind = i.kind
WHERE i.person_id = $id
GROUP BY
    CASE WHEN i.kind <> 'endorsement' THEN i.occurred_on END,
    i.channel,
    i.kind,
    i.minutes,
    i.others,
    t.minutes_told,
    t.place
ORDER BY day DESC, max(i.occurred_at) DESC, i.channel, i.kind, i.others
LIMIT 8
