-- The tier that a strength alone gives, without any pin.
CREATE OR REPLACE MACRO tier_of(points) AS CASE
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'strong') THEN 'strong'
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'good') THEN 'good'
    WHEN points >= (SELECT floor FROM tiers WHERE tier = 'weak') THEN 'weak'
    ELSE 'loose'
END
