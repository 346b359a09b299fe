-- One row is one chapter of the owner's life, by the newest export's profile.
SELECT
    chapter_id,
    kind,
    name,
    title,
    started_on,
    started_precision,
    ended_on,
    ended_precision,
    source_id,
    source_row
FROM scratch.chapter_outcome
WHERE is_shown
ORDER BY started_on, kind, name, chapter_id
