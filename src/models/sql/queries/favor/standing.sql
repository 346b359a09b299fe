-- The balance of favors with one person on the day T.
SELECT r.as_of, b.standing, b.given, b.received, b.balance
FROM favor_balance AS b
CROSS JOIN run AS r
WHERE b.person_id = $id
