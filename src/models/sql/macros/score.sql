-- Points of every person and part, for every day asked, and what they would be if nothing
-- ever faded.
-- days_name names a table (day, known_on): the score on day, from what had happened by
-- known_on. The names are those of tables, views or common table expressions.
--   x = sum of u on a day          A = sum of 2^(-age/H) * x^beta      P = cap * A/(A+K)
--   span = cap * s/(s+K) * 2^(-silence/H), s = days from first to last interaction
-- Between two interactions a stock does nothing but fade. So it is added up once for
-- every day that has one, and faded from there to the days asked: a hundred days cost
-- little more than one. The sum is that of u^beta as grown since some fixed day; a double
-- holds a thousand doublings either way, at least 82 years with the half-lives that
-- kith.toml takes.
-- Units are added up as decimals and points are rounded to four places, so that neither
-- the order of the rows nor the number of threads shows in the result.
CREATE OR REPLACE MACRO score(interactions_name, parameters_name, days_name) AS TABLE
WITH parameter AS (
    SELECT * FROM query_table(parameters_name)
),
asked AS (
    SELECT day, known_on, row_number() OVER (ORDER BY known_on) AS nth
    FROM query_table(days_name)
),
cell AS (
    SELECT
        person_id,
        channel,
        occurred_on,
        sum(unit::DECIMAL(18, 9))::DOUBLE AS x,
        count(*) AS n
    FROM query_table(interactions_name)
    GROUP BY ALL
),
growing AS (
    SELECT
        c.person_id,
        p.part,
        c.occurred_on,
        c.n,
        pow(c.x, p.exponent) AS weight,
        pow(2, greatest(-1000, least(1000,
            (c.occurred_on - DATE '2020-01-01') / p.half_life_days))) AS growth
    FROM cell AS c
    JOIN parameter AS p ON p.part = c.channel
),
acquaintance AS (
    SELECT
        person_id,
        occurred_on,
        occurred_on - min(occurred_on) OVER (PARTITION BY person_id) AS s,
        sum(n) AS n
    FROM cell
    WHERE channel <> 'public'
    GROUP BY person_id, occurred_on
),
-- A stock, or the days of acquaintance, as it is from one interaction to the next.
step AS (
    SELECT
        person_id,
        part,
        occurred_on AS from_on,
        lead(occurred_on) OVER past AS until_on,
        sum(weight * growth) OVER past / growth AS amount,
        sum(weight) OVER past AS lasting,
        sum(n) OVER past AS n
    FROM growing
    WINDOW past AS (PARTITION BY person_id, part ORDER BY occurred_on)
    UNION ALL
    SELECT
        person_id,
        'span',
        occurred_on,
        lead(occurred_on) OVER known,
        s,
        s,
        sum(n) OVER known
    FROM acquaintance
    WINDOW known AS (PARTITION BY person_id ORDER BY occurred_on)
),
-- A step holds for the days asked from its own on, up to the next step's.
shown AS (
    SELECT
        *,
        unnest(range(
            1 + (SELECT count(*) FROM asked AS d WHERE d.known_on < s.from_on),
            1 + (
                SELECT count(*) FROM asked AS d
                WHERE d.known_on < coalesce(s.until_on, 'infinity'::DATE)
            )
        )) AS nth
    FROM step AS s
),
point AS (
    SELECT
        s.person_id,
        d.day,
        s.part,
        pow(2, -(d.day - s.from_on) / p.half_life_days) AS fading,
        IF(s.part = 'span',
            fading * p.cap * s.amount / (s.amount + p.midpoint),
            p.cap * s.amount * fading / (s.amount * fading + p.midpoint)) AS points,
        p.cap * s.lasting / (s.lasting + p.midpoint) AS lasting,
        s.n,
        s.from_on AS last_on
    FROM shown AS s
    JOIN asked AS d USING (nth)
    JOIN parameter AS p ON p.part = s.part
    UNION ALL BY NAME
    SELECT o.person_id, d.day, p.part, p.cap AS points, p.cap AS lasting, 0 AS n
    FROM asked AS d
    JOIN people AS o
        ON NOT o.is_owner
        AND is_linked(o.connected_on, o.left_by_on, o.is_connection, d.known_on)
    JOIN parameter AS p ON p.part = 'base'
)
SELECT
    person_id,
    day,
    part,
    points::DECIMAL(7, 4) AS points,
    lasting::DECIMAL(7, 4) AS lasting,
    n::INTEGER AS interactions,
    last_on
FROM point
