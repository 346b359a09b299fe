-- The balance with everybody who has favors other than endorsements, those the owner
-- owes first. What is owed is what no later favor has settled.
SELECT
    b.full_name,
    b.company,
    b.standing,
    b.given,
    b.received,
    b.open_received AS you_owe,
    b.open_given AS they_owe,
    b.last_on AS last_favor
FROM favor_balance AS b
WHERE EXISTS (
    FROM favors AS f
    WHERE f.person_id = b.person_id AND f.origin <> 'endorsement'
)
ORDER BY b.rank
