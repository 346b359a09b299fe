-- For a free evening: the good and strong ties by city, the longest not met first.
--   kith sql "FROM mine.ties_in_town WHERE city = 'Halvenport'"
--   kith sql "FROM mine.evenings"
-- A file with several views says CREATE VIEW; they are all made in the schema `mine`.
CREATE VIEW ties_in_town AS
SELECT p.city, t.full_name, t.strength, t.tier, t.last_met_on, p.tags
FROM tie_strength AS t
JOIN people AS p USING (person_id)
WHERE p.city IS NOT NULL AND t.strength >= 25
ORDER BY p.city, t.last_met_on NULLS FIRST, t.full_name;

CREATE VIEW evenings AS
SELECT
    city,
    count(*) AS people,
    arg_min(full_name, last_met_on) AS longest_not_met,
    min(last_met_on) AS last_met_on
FROM ties_in_town
GROUP BY city
ORDER BY people DESC, city;
