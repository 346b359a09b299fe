-- One row is one upcoming event of the owner's lists, calendars and guest lists.
SELECT event_id, on_date, name, city, group_name, url, source_id, source_row
FROM scratch.event_outcome
WHERE is_shown
UNION ALL BY NAME
SELECT event_id, on_date, name, url, source_id, source_row
FROM scratch.upcoming_event
WHERE is_shown
ORDER BY on_date, event_id
