-- Usual days between contacts with people of the tier that a strength gives.
CREATE OR REPLACE MACRO gap_of(points) AS CASE
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'strong')
        THEN (SELECT gap_days FROM tiers WHERE tier = 'strong')
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'good')
        THEN (SELECT gap_days FROM tiers WHERE tier = 'good')
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'weak')
        THEN (SELECT gap_days FROM tiers WHERE tier = 'weak')
    ELSE (SELECT gap_days FROM tiers WHERE tier = 'loose')
END
