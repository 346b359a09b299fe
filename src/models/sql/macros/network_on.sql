-- How wide and how deep the network is on another day, past or future: one row.
CREATE OR REPLACE MACRO network_on(asked_day) AS TABLE
WITH asked_days AS (
    SELECT asked_day::DATE AS day, asked_day::DATE AS known_on
    UNION ALL
    SELECT year_before(asked_day::DATE), year_before(asked_day::DATE)
),
asked_ties AS (
    FROM ties_on('asked_days')
)
SELECT * FROM network_of('asked_ties', 'asked_days') WHERE day = asked_day::DATE
