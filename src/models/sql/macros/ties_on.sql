-- How the tie to every person stood on every day asked, from what had happened by then.
-- days_name names a table (day, known_on), as for score. People who were neither linked
-- nor known by then have no row; is_known is false for those who were only linked.
CREATE OR REPLACE MACRO ties_on(days_name) AS TABLE
WITH scored AS (
    SELECT
        person_id,
        day,
        sum(points)::DECIMAL(7, 4) AS strength,
        coalesce(sum(points) FILTER (part <> 'base'), 0)::DECIMAL(7, 4) AS earned,
        coalesce(sum(points) FILTER (part = 'meet'), 0)::DECIMAL(7, 4) AS met,
        sum(lasting)::DECIMAL(7, 4) AS lifetime,
        max(last_on) AS occurred_on
    FROM score('interactions', 'score_parameters', days_name)
    GROUP BY person_id, day
),
active_day AS (
    SELECT
        person_id,
        occurred_on,
        max(occurred_on) FILTER (channel <> 'public') AS contact_on,
        max(occurred_on) FILTER (channel = 'meet') AS met_on,
        max(occurred_on) FILTER (channel IN ('meet', 'call')) AS together_on,
        max(occurred_on) FILTER (channel IN ('message_out', 'favor_given')) AS out_on,
        max(occurred_on) FILTER (channel IN ('message_in', 'favor_received')) AS in_on
    FROM interactions
    GROUP BY person_id, occurred_on
),
past AS (
    SELECT
        person_id,
        occurred_on,
        min(contact_on) OVER so_far AS first_on,
        max(contact_on) OVER so_far AS last_on,
        count(contact_on) OVER so_far AS active_days,
        max(met_on) OVER so_far AS last_met_on,
        max(together_on) OVER so_far AS together_on,
        max(out_on) OVER so_far AS out_on,
        max(in_on) OVER so_far AS in_on
    FROM active_day
    WINDOW so_far AS (PARTITION BY person_id ORDER BY occurred_on)
)
SELECT
    s.person_id,
    s.day,
    s.strength,
    s.earned,
    s.met,
    s.lifetime,
    coalesce(o.pin, tier_of(s.strength)) AS tier,
    s.occurred_on IS NOT NULL AS is_known,
    p.last_on AS last_contact_on,
    p.last_met_on,
    greatest(
        p.together_on,
        CASE WHEN p.in_on > p.out_on THEN p.out_on WHEN p.in_on <= p.out_on THEN p.in_on END
    ) AS two_way_on,
    s.day - p.last_on AS days_silent,
    -- The mean gap between contacts, with two gaps added: the user's cadence, or what
    -- is usual in the tier of the lifetime strength, which does not fade, so that
    -- waiting never makes a tie less due.
    (2 * coalesce(o.cadence_days, gap_of(s.lifetime)) + (p.last_on - p.first_on))
        / (p.active_days + 1) AS usual_gap_days
FROM scored AS s
LEFT JOIN past AS p USING (person_id, occurred_on)
JOIN people AS o USING (person_id)
