-- The favors that are still owed, those that the owner owes first and the oldest of them
-- first, with the ids by which they are settled.
SELECT
    favor_id AS id,
    IF(direction = 'received', 'you', 'they') AS who_owes,
    full_name,
    kind,
    size,
    owed,
    on_date AS day,
    days_open,
    note
FROM open_favors
WHERE owed > 0 AND origin <> 'endorsement'
ORDER BY direction DESC, on_date, favor_id
