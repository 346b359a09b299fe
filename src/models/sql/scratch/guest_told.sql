-- One row is one row of a guest list as its file tells it.
SELECT * FROM luma_guest
UNION ALL BY NAME
SELECT * FROM eventbrite_guest
UNION ALL BY NAME
SELECT * FROM meetup_guest
