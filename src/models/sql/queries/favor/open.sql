-- Open favors, those the owner owes first and the oldest of them first, with the ids
-- that settle them.
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
