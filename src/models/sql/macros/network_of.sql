-- How wide and how deep the network was on each day asked. days_name is as for score;
-- ties_name has the rows of ties_on for these days and, for the turnover, for the same
-- day of the year before.
-- Links alone are no depth, so s = strength - base is added up. depth = sum s / 100;
-- effective ties = (sum s)^2 / sum s^2 (Hill 1973, order 2); Gini = 2 * sum(rank * s) /
-- (n * sum s) - (n + 1) / n, the smallest s ranked first; turnover = 1 - shared / all
-- of the active people of both days (Jaccard). People are in a Dunbar layer by their
-- usual gap, unless they are due.
CREATE OR REPLACE MACRO network_of(ties_name, days_name) AS TABLE
WITH asked AS (
    SELECT day, known_on FROM query_table(days_name)
),
tie AS (
    SELECT
        day,
        person_id,
        earned AS s,
        met,
        strength >= (SELECT floor FROM tiers WHERE tier = 'weak') AS is_active,
        strength >= (SELECT floor FROM tiers WHERE tier = 'strong') AS is_strong,
        day - last_met_on AS days_unmet,
        coalesce(is_recent(day - two_way_on), FALSE) AS is_two_way,
        IF(due_by(days_silent, usual_gap_days) = 'no', usual_gap_days, NULL) AS gap
    FROM query_table(ties_name)
    WHERE is_known
),
linked AS (
    SELECT
        d.day,
        count(*) AS connections,
        count(*) FILTER (p.left_after_on < d.known_on) AS may_have_left
    FROM asked AS d
    JOIN people AS p
        ON NOT p.is_owner
        AND is_linked(p.connected_on, p.left_by_on, p.is_connection, d.known_on)
    GROUP BY d.day
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY day ORDER BY s) AS nth FROM tie
),
counted AS (
    SELECT
        day,
        count(*) AS known,
        count(*) FILTER (is_active) AS active,
        count(*) FILTER (is_two_way) AS two_way_12m,
        count(*) FILTER (is_strong) AS strong,
        count(days_unmet) AS met_ever,
        count(*) FILTER (is_recent(days_unmet)) AS met_12m,
        count(*) FILTER (is_recent(days_unmet) AND is_active) AS active_met_12m,
        count(*) FILTER (gap <= 7) AS within_7_days,
        count(*) FILTER (gap <= 30) AS within_30_days,
        count(*) FILTER (gap <= 183) AS within_183_days,
        count(*) FILTER (gap <= 365) AS within_365_days,
        sum(s) AS total,
        sum(s::DECIMAL(14, 8) * s) AS squares,
        sum(met) AS total_met,
        sum(s::DECIMAL(18, 4) * nth) AS by_rank,
        max(s, 50) AS top
    FROM ranked
    GROUP BY day
),
active AS (
    SELECT day, person_id FROM tie WHERE is_active
),
year_ago AS (
    SELECT
        d.day,
        count(*) AS active,
        count(n.person_id) AS stayed
    FROM asked AS d
    JOIN active AS b ON b.day = year_before(d.day)
    LEFT JOIN active AS n ON n.day = d.day AND n.person_id = b.person_id
    GROUP BY d.day
)
SELECT
    day,
    coalesce(l.connections, 0) AS connections,
    coalesce(c.known, 0) AS known,
    coalesce(c.active, 0) AS active,
    coalesce(c.two_way_12m, 0) AS two_way_12m,
    coalesce(c.strong, 0) AS strong,
    round(coalesce(c.total / 100, 0), 6)::DOUBLE AS depth,
    round(coalesce(c.total::DOUBLE ** 2 / nullif(c.squares, 0), 0), 6) AS effective_ties,
    coalesce(c.met_ever, 0) AS met_ever,
    coalesce(c.met_12m, 0) AS met_12m,
    round(c.total_met / nullif(c.total, 0), 6) AS in_person_share,
    round(list_sum(c.top[:5]) / nullif(c.total, 0), 6) AS top5_share,
    round(list_sum(c.top[:15]) / nullif(c.total, 0), 6) AS top15_share,
    round(list_sum(c.top) / nullif(c.total, 0), 6) AS top50_share,
    round(c.met_ever / c.known, 6) AS met_ever_share,
    round(c.active_met_12m / nullif(c.active, 0), 6) AS active_met_12m_share,
    round(
        2 * c.by_rank::DOUBLE / (c.known * nullif(c.total, 0)) - (c.known + 1) / c.known,
        6
    ) AS gini,
    coalesce(c.within_7_days, 0) AS within_7_days,
    coalesce(c.within_30_days, 0) AS within_30_days,
    coalesce(c.within_183_days, 0) AS within_183_days,
    coalesce(c.within_365_days, 0) AS within_365_days,
    round(1 - y.stayed / (coalesce(c.active, 0) + y.active - y.stayed), 6) AS turnover,
    coalesce(l.may_have_left, 0) AS may_have_left
FROM asked AS d
LEFT JOIN linked AS l USING (day)
LEFT JOIN counted AS c USING (day)
LEFT JOIN year_ago AS y USING (day)
