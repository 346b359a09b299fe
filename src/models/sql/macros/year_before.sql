-- The same day of the year before; of the last day of a month, the last day.
CREATE OR REPLACE MACRO year_before(asked_day) AS
    IF(
        asked_day = last_day(asked_day),
        last_day(asked_day - INTERVAL 1 YEAR),
        asked_day - INTERVAL 1 YEAR
    )::DATE
