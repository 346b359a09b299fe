-- Points of every person and part, for every day asked, and what they would be if
-- nothing ever faded.
-- The arguments name tables, views or common table expressions. days_name has columns
-- (day, known_on): the score is that on day, from what had happened by known_on.
--   x = sum of u on a day          A = sum of 2^(-age/H) * x^beta      P = cap * A/(A+K)
--   span = cap * s/(s+K) * 2^(-silence/H), s = days from first to last interaction
-- Between two interactions a stock A only fades. So it is added up once for every day
-- with an interaction and faded from there to the days asked: a hundred days cost
-- little more than one. The running sum is over x^beta as grown since a fixed day; a
-- double holds a thousand doublings either way, at least 82 years with the half-lives
-- that kith.toml accepts.
-- Units are added up as decimals and points are rounded to four places, so that the
-- result depends neither on the order of the rows nor on the number of threads.
CREATE OR REPLACE MACRO score(interactions_name, parameters_name, days_name) AS TABLE
WITH parameter AS (
    SELECT * FROM query_table(parameters_name)
),
asked AS (
    SELECT day, known_on, row_number() OVER (ORDER BY known_on) AS nth
    FROM query_table(days_name)
),
daily AS (
    SELECT
        person_id,
        channel,
        occurred_on,
        sum(unit::DECIMAL(18, 9))::DOUBLE AS x,
        count(*) AS n
    FROM query_table(interactions_name)
    GROUP BY ALL
),
grown AS (
    SELECT
        d.person_id,
        p.part,
        d.occurred_on,
        d.n,
        pow(d.x, p.exponent) AS weight,
        pow(2, greatest(-1000, least(1000,
            (d.occurred_on - DATE '2020-01-01') / p.half_life_days))) AS growth
    FROM daily AS d
    JOIN parameter AS p ON p.part = d.channel
),
acquaintance AS (
    SELECT
        person_id,
        occurred_on,
        occurred_on - min(occurred_on) OVER (PARTITION BY person_id) AS s,
        sum(n) AS n
    FROM daily
    WHERE channel <> 'public'
    GROUP BY person_id, occurred_on
),
-- The stock of a part, or the days of acquaintance, from one interaction to the next.
step AS (
    SELECT
        person_id,
        part,
        occurred_on AS from_on,
        lead(occurred_on) OVER past AS until_on,
        sum(weight * growth) OVER past / growth AS amount,
        sum(weight) OVER past AS lasting,
        sum(n) OVER past AS n
    FROM grown
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
-- One row per step and day asked: from the step's own day up to the next step's.
step_on_day AS (
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
    FROM step_on_day AS s
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
