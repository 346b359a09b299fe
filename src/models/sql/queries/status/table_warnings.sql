-- What is doubtful about files by the tables, for no file tells it alone: connections who
-- share an e-mail address, favors that settle nothing.
SELECT path, warning
FROM (SELECT path, unnest(warnings) AS warning FROM sources)
WHERE
    starts_with(warning, 'e-mail addresses that more than one connection has')
    OR starts_with(warning, 'settles names ')
ORDER BY path, warning
