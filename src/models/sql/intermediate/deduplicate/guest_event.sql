-- One row is one guest list and its event. Day and name are those in the file's name;
-- the time of download, which programs put there, is ignored.
WITH file AS (
    SELECT
        source_id,
        path,
        regexp_replace(
            regexp_extract(path, '([^/]*?)(\.[^./]*)?$', 1),
            '20\d\d-\d\d-\d\d(-\d\d-\d\d-\d\d|T[\d:._-]+)',
            ''
        ) AS stem,
        regexp_extract(
            stem, '(?:^|\D)(20\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d)(?:\D|$)', 1
        ) AS day,
        regexp_replace(
            replace(replace(stem, day, ' '), '_', ' '),
            '(^|[- ])(guests?|guest list|attendees?)([- ]|$)',
            ' ',
            'i'
        ) AS words
    FROM scratch.source_file
)
SELECT
    f.source_id,
    f.path,
    'guests|' || f.path AS record,
    coalesce(nullif(trim(f.words, ' -.,()'), ''), 'Guest list') AS name,
    coalesce(
        any_value(try_cast(
            regexp_replace(f.day, '(\d{4})\D?(\d\d)\D?(\d\d)', '\1-\2-\3') AS DATE
        )),
        -- Check-ins after midnight belong to the evening before.
        min(g.seen_on)
    ) AS on_date,
    on_date > any_value(r.as_of) AS is_ahead,
    coalesce(bool_or(g.is_present), FALSE) AS is_marked
FROM guest AS g
JOIN file AS f USING (source_id)
CROSS JOIN run AS r
GROUP BY f.source_id, f.path, f.words
