-- Ties worth reviving, with something to write about.
FROM dormant ORDER BY rank
