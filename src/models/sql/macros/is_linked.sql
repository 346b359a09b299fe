-- Whether a person of these columns of people was a first-degree connection on a day.
-- An unknown day of connecting counts as long ago.
CREATE OR REPLACE MACRO is_linked(connected_on, left_by_on, is_connection, asked_day) AS
    coalesce(connected_on <= asked_day, TRUE)
    AND coalesce(left_by_on > asked_day, is_connection)
