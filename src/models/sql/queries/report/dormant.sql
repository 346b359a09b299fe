-- Ties worth reviving, and what to write about.
FROM dormant ORDER BY rank
