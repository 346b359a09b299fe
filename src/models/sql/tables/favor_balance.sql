-- One row is one person with favors up to the day T, starting with those whom the owner
-- owes. Favors fade by the half-life of their part of the score; weights are added up
-- as decimals so that the order of the rows does not matter.
WITH weighed AS (
    SELECT
        i.person_id,
        sum(IF(i.channel = 'favor_given', w.weight, 0))::DOUBLE AS given,
        sum(IF(i.channel = 'favor_received', w.weight, 0))::DOUBLE AS received,
        count(*) AS favors,
        max(i.occurred_on) AS last_on
    FROM interactions AS i
    JOIN run AS r ON i.occurred_on <= r.as_of
    JOIN score_parameters AS p ON p.part = i.channel
    CROSS JOIN LATERAL (
        SELECT (i.unit * pow(2, -(r.as_of - i.occurred_on) / p.half_life_days))
            ::DECIMAL(27, 12) AS weight
    ) AS w
    WHERE i.channel IN ('favor_given', 'favor_received')
    GROUP BY i.person_id
),
balanced AS (
    SELECT
        *,
        (given - received) / (given + received + 2) AS balance,
        CASE
            WHEN balance < -1 / 3 THEN 'you_owe'
            WHEN balance > 1 / 3 THEN 'they_owe'
            WHEN given > 0 AND received > 0 THEN 'mutual'
            ELSE 'balanced'
        END AS standing
    FROM weighed
),
left_open AS (
    SELECT
        person_id,
        count(*) AS open_favors,
        sum(IF(direction = 'given', debt, 0)) AS open_given,
        sum(IF(direction = 'received', debt, 0)) AS open_received,
        min(on_date) AS oldest_open_on
    FROM (
        SELECT *, IF(origin = 'endorsement', 0, owed::DECIMAL(27, 12)) AS debt
        FROM open_favors
    )
    GROUP BY person_id
)
SELECT
    row_number() OVER (
        ORDER BY
            list_position(['you_owe', 'they_owe', 'mutual', 'balanced'], b.standing),
            abs(b.given - b.received) DESC,
            b.person_id
    ) AS rank,
    b.person_id,
    p.full_name,
    p.company,
    round(b.given, 6) AS given,
    round(b.received, 6) AS received,
    round(b.balance, 6) AS balance,
    b.standing,
    b.favors,
    b.last_on,
    coalesce(o.open_favors, 0) AS open_favors,
    coalesce(o.open_given, 0) AS open_given,
    coalesce(o.open_received, 0) AS open_received,
    o.oldest_open_on
FROM balanced AS b
JOIN people AS p USING (person_id)
LEFT JOIN left_open AS o USING (person_id)
ORDER BY rank
