-- Whether a tie is dormant: once good, now much weaker, and silent for a year or for far
-- longer than usual.
CREATE OR REPLACE MACRO is_asleep(lifetime, strength, days_silent, usual_gap_days) AS
    coalesce(
        lifetime >= 25 AND strength <= 0.6 * lifetime
        AND (
            -- A whole year, its last day included.
            NOT is_recent(days_silent + 1)
            OR due_by(days_silent, usual_gap_days) = 'at_risk'
        ),
        FALSE
    )
