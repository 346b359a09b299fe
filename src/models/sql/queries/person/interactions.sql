-- The last interactions with one person. Identical ones of one day are one row, and so
-- are endorsements regardless of the day. Length and place are NULL if the file has
-- none.
WITH meeting AS (
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
    m.minutes_told,
    m.place
FROM interactions AS i
JOIN run AS r ON i.occurred_on <= r.as_of
LEFT JOIN meeting AS m
    ON i.channel IN ('meet', 'call')
    AND m.source_id = i.source_id
    AND m.source_row = i.source_row
    AND m.occurred_on = i.occurred_on
    AND m.kind = i.kind
WHERE i.person_id = $id
GROUP BY
    CASE WHEN i.kind <> 'endorsement' THEN i.occurred_on END,
    i.channel,
    i.kind,
    i.minutes,
    i.others,
    m.minutes_told,
    m.place
ORDER BY day DESC, max(i.occurred_at) DESC, i.channel, i.kind, i.others
LIMIT 8
