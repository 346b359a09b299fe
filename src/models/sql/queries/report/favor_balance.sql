-- Everybody with favors, those the owner owes first.
FROM favor_balance ORDER BY rank
