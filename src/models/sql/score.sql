-- Points of every person and part above zero, for every day asked.
-- days_name names a table (day, known_on): the score on day, from what had happened by
-- known_on. The names are those of tables, views or common table expressions.
--   x = sum of u on a day          A = sum of 2^(-age/H) * x^beta      P = cap * A/(A+K)
--   span = cap * s/(s+K) * 2^(-silence/H), s = days from first to last interaction
-- Units and stocks are added up as decimals and points are rounded to four places, so
-- that neither the order of the rows nor the number of threads shows in the result.
CREATE OR REPLACE MACRO score(interactions_name, parameters_name, days_name) AS TABLE
WITH cell AS (
    SELECT
        person_id,
        channel,
        occurred_on,
        sum(unit::DECIMAL(18, 9))::DOUBLE AS x,
        count(*) AS n
    FROM query_table(interactions_name)
    GROUP BY ALL
),
parameter AS (
    SELECT * FROM query_table(parameters_name)
),
asked AS (
    SELECT day, known_on FROM query_table(days_name)
),
stock AS (
    SELECT
        c.person_id,
        p.part,
        d.day,
        p.cap,
        p.midpoint,
        sum((pow(2, -(d.day - c.occurred_on) / p.half_life_days) * pow(c.x, p.exponent))
            ::DECIMAL(27, 12))::DOUBLE AS a,
        sum(c.n) AS n,
        max(c.occurred_on) AS last_on
    FROM asked AS d
    JOIN cell AS c ON c.occurred_on <= d.known_on
    JOIN parameter AS p ON p.part = c.channel
    GROUP BY ALL
),
acquaintance AS (
    SELECT
        c.person_id,
        d.day,
        max(c.occurred_on) - min(c.occurred_on) AS s,
        sum(c.n) AS n,
        max(c.occurred_on) AS last_on
    FROM asked AS d
    JOIN cell AS c ON c.occurred_on <= d.known_on
    WHERE c.channel <> 'public'
    GROUP BY ALL
),
point AS (
    SELECT person_id, day, part, cap * a / (a + midpoint) AS p, n, last_on
    FROM stock
    UNION ALL
    SELECT
        a.person_id,
        a.day,
        p.part,
        p.cap * a.s / (a.s + p.midpoint)
            * pow(2, -(a.day - a.last_on) / p.half_life_days),
        a.n,
        a.last_on
    FROM acquaintance AS a
    JOIN parameter AS p ON p.part = 'span'
    UNION ALL
    SELECT o.person_id, d.day, p.part, p.cap, 0, NULL
    FROM asked AS d
    JOIN people AS o
        ON coalesce(o.connected_on <= d.known_on, TRUE)
        AND coalesce(o.left_by_on > d.known_on, o.is_connection)
    JOIN parameter AS p ON p.part = 'base'
)
SELECT
    person_id,
    day,
    part,
    p::DECIMAL(7, 4) AS points,
    n::INTEGER AS interactions,
    last_on
FROM point
WHERE p::DECIMAL(7, 4) > 0
