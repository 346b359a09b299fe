-- One row is one person at one company, now or by an earlier export, with the best door
-- that is open there and how the person is known.
WITH today AS (
    SELECT r.as_of, t.floor AS good
    FROM run AS r
    JOIN tiers AS t ON t.tier = 'good'
),
employment AS (
    SELECT person_id, company, position, last_on AS seen_on
    FROM scratch.person_observation
    WHERE rank = 1
    UNION ALL BY NAME
    SELECT person_id, company, position FROM memberships
    UNION ALL BY NAME
    SELECT person_id, company, position FROM people
),
place AS (
    SELECT
        e.person_id,
        c.company_key,
        arg_max(e.company, (coalesce(e.seen_on, DATE '0001-01-01'), e.company)) AS company,
        arg_max(e.position, (coalesce(e.seen_on, DATE '0001-01-01'), e.position))
            AS position,
        max(e.seen_on) AS seen_until
    FROM employment AS e
    JOIN companies AS c USING (company)
    GROUP BY e.person_id, c.company_key
),
member AS (
    SELECT person_id, list_sort(list(DISTINCT group_name)) AS groups
    FROM memberships
    GROUP BY person_id
),
past AS (
    SELECT
        i.person_id,
        count(*) FILTER (i.channel = 'meet') AS meetings,
        arg_max(i.kind, (i.occurred_on, i.interaction_id)) FILTER (i.channel = 'meet')
            AS met_for,
        count(*) FILTER (i.channel = 'call') AS calls,
        count(*) FILTER (i.channel = 'message_out' AND i.kind = 'message') AS written,
        count(*) FILTER (i.channel = 'message_in' AND i.kind = 'message') AS answered
    FROM interactions AS i
    JOIN today AS t ON i.occurred_on <= t.as_of
    WHERE i.channel <> 'public'
    GROUP BY i.person_id
),
known AS (
    SELECT
        a.company,
        a.company_key,
        s.person_id,
        s.full_name,
        a.position,
        CASE
            WHEN s.strength >= t.good THEN 'A'
            WHEN greatest(s.lifetime, s.peak) >= t.good THEN 'B'
            WHEN p.is_connection THEN 'C'
            ELSE 'D'
        END AS door,
        s.strength,
        s.last_contact_on,
        coalesce(now.company_key = a.company_key, FALSE) AS is_current,
        a.seen_until,
        s.tier,
        s.lifetime,
        p.is_connection,
        p.connected_on,
        p.left_by_on,
        coalesce(m.groups, []) AS groups,
        x.last_channel,
        x.last_kind,
        i.* EXCLUDE (person_id, meetings),
        s.last_met_on,
        coalesce(i.meetings, 0) AS meetings,
        s.favor_balance,
        f.standing
    FROM place AS a
    JOIN tie_strength AS s USING (person_id)
    JOIN people AS p USING (person_id)
    CROSS JOIN today AS t
    LEFT JOIN companies AS now ON now.company = p.company
    LEFT JOIN member AS m USING (person_id)
    LEFT JOIN exchanges AS x USING (person_id)
    LEFT JOIN past AS i USING (person_id)
    LEFT JOIN favor_balance AS f USING (person_id)
)
SELECT
    * EXCLUDE (connected_on, left_by_on, met_for, calls, written, answered),
    concat_ws(
        '; ',
        CASE
            WHEN meetings = 0 THEN NULL
            WHEN meetings = 1 THEN 'met once, '
            WHEN meetings = 2 THEN 'met twice, last '
            ELSE 'met ' || meetings || ' times, last '
        END || CASE met_for
            WHEN 'coffee' THEN 'for coffee '
            WHEN 'lunch' THEN 'for lunch '
            WHEN 'dinner' THEN 'for dinner '
            WHEN 'happy_hour' THEN 'for a drink '
            WHEN 'event' THEN 'at an event '
            WHEN 'work_meeting' THEN 'at work '
            ELSE ''
        END || 'on ' || last_met_on,
        CASE WHEN calls > 0 THEN calls || IF(calls = 1, ' call', ' calls') END,
        CASE
            WHEN written + answered = 1 THEN '1 message'
            WHEN written + answered > 1 THEN written + answered || ' messages'
        END || CASE
            WHEN answered = 0 THEN ' from you'
            WHEN written = 0 THEN ' from them'
            ELSE ', both ways'
        END,
        'both in ' || nullif(array_to_string(groups, ', '), ''),
        CASE
            WHEN is_connection THEN concat_ws(' ', 'linked since',
                coalesce(strftime(connected_on, '%Y-%m'), 'some time'))
            WHEN left_by_on IS NOT NULL THEN 'once linked'
        END
    ) AS how_known,
    CASE
        WHEN last_channel IN ('meet', 'call') THEN 'together'
        WHEN last_channel IN ('message_out', 'favor_given') THEN 'me'
        WHEN last_channel IS NOT NULL THEN 'them'
    END AS last_spoke
FROM known
-- Skip former connections who share no group with the owner and were never in touch.
WHERE door <> 'D'
    OR len(groups) > 0
    OR last_contact_on IS NOT NULL
    OR left_by_on IS NULL
ORDER BY company_key, door, is_current DESC, strength DESC, person_id
