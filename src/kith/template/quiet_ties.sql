-- Every .sql file in this folder becomes a view in the schema `mine`; this one answers to
--     kith sql "FROM mine.quiet_ties"
-- It is one SELECT, and its view has the name of the file. docs/warehouse.md has all the
-- tables; views may use each other. Change it, add others, or remove it.
SELECT full_name, company, strength, last_contact_on, days_silent
FROM tie_strength
WHERE strength >= 25 AND days_silent > 90
ORDER BY days_silent DESC
