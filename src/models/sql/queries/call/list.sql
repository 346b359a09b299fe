-- The people to call at the companies that may be meant, best first, with their current
-- company and the next event where they are expected. $keys, $matches and $names are the
-- columns of companies.
WITH meant AS (
    SELECT
        unnest($keys::VARCHAR[]) AS company_key,
        unnest($matches::VARCHAR[]) AS match,
        unnest($names::VARCHAR[]) AS by_name
),
-- Nobody is listed twice.
listed AS (
    SELECT a.*, m.match, m.by_name
    FROM company_access AS a
    JOIN meant AS m USING (company_key)
    QUALIFY row_number() OVER (
        PARTITION BY a.person_id
        ORDER BY m.match, a.is_current DESC, a.seen_until DESC NULLS LAST, a.company_key
    ) = 1
)
SELECT
    l.* EXCLUDE (by_name),
    t.company AS company_now,
    l.by_name,
    t.as_of,
    (
        SELECT min_by(e.event_name, e.event_date)
        FROM event_people AS e
        WHERE e.person_id = l.person_id
    ) AS next_event
FROM listed AS l
JOIN tie_strength AS t USING (person_id)
ORDER BY l.match, l.door, l.is_current DESC, l.strength DESC, l.person_id
