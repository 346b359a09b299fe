-- One row is one event ahead that stands on the owner's list.
SELECT event_id, on_date, name, city, group_name, url, source_id, source_row
FROM scratch.event_row
WHERE is_shown
ORDER BY on_date, event_id
