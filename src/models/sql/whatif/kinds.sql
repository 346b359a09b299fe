-- The kinds of contact of which what_if knows the weight.
SELECT kind FROM meeting_kinds
UNION
SELECT name FROM unit_sizes
WHERE name IN ('message', 'favor', 'introduction', 'referral')
ORDER BY ALL
