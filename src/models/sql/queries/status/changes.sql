-- Changes among connections per interval between two exports, the newest first.
SELECT
    after_on,
    by_on,
    count(*) FILTER (kind = 'joined') AS joined,
    count(*) FILTER (kind = 'left') AS "left",
    count(DISTINCT person_id) FILTER (kind = 'moved') AS moved,
    count(*) FILTER (kind = 'promoted') AS promoted,
    count(*) FILTER (kind = 'renamed') AS renamed,
    count(*) FILTER (kind = 'url_changed') AS url_changed,
    count(*) FILTER (kind = 'company_renamed') AS company_renamed
FROM person_changes
GROUP BY after_on, by_on
ORDER BY by_on DESC, after_on DESC
LIMIT 5
