-- How overdue a contact is, by the days of silence and the usual gap. The chance of ever
-- hearing from somebody again falls along these steps.
CREATE OR REPLACE MACRO due_by(days_silent, usual_gap_days) AS CASE
    WHEN days_silent > 8 * usual_gap_days THEN 'at_risk'
    WHEN days_silent > 3 * usual_gap_days THEN 'overdue'
    WHEN days_silent > 1.5 * usual_gap_days THEN 'due'
    ELSE 'no'
END
