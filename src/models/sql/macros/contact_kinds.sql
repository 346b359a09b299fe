-- What one more contact of a kind weighs: a table (kind, channel, unit) of the kinds of
-- meetings and calls with their usual length and company, a message from the owner, and
-- what the owner may give: a favor, an introduction, a referral.
CREATE OR REPLACE MACRO contact_kinds() AS TABLE
SELECT kind, channel, quality * minutes / 60 / others AS unit
FROM meeting_kinds
UNION ALL
SELECT name, IF(name = 'message', 'message_out', 'favor_given'), size
FROM unit_sizes
WHERE name IN ('message', 'favor', 'introduction', 'referral')
