-- What one more contact of a kind weighs: a table (kind, channel, unit) of the kinds of
-- meetings and calls with their usual length and company, a message from the owner, and
-- what the owner may give: a favor, an introduction, a referral.
CREATE OR REPLACE MACRO contact_kinds() AS TABLE
SELECT k.kind, k.channel, k.quality * k.minutes / 60 / pow(k.others, p.dilution) AS unit
FROM meeting_kinds AS k
JOIN score_parameters AS p ON p.part = k.channel
UNION ALL
SELECT name, IF(name = 'message', 'message_out', 'favor_given'), size
FROM unit_sizes
WHERE name IN ('message', 'favor', 'introduction', 'referral')
