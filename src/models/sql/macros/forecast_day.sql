-- The day for which strengths are forecast: a quarter of a year ahead.
CREATE OR REPLACE MACRO forecast_day(day) AS day + 90
