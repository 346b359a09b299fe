-- Warnings that reading the files alone does not find, because they need the tables:
-- e-mail addresses shared by connections, favors that settle nothing.
SELECT path, warning
FROM (SELECT path, unnest(warnings) AS warning FROM sources)
WHERE
    starts_with(warning, 'e-mail addresses that more than one connection has')
    OR starts_with(warning, 'settles names ')
ORDER BY path, warning
