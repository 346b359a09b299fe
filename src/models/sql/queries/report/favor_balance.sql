-- Everybody with favors, those whom the owner owes first.
FROM favor_balance ORDER BY rank
