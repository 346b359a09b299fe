-- Files with connections who share an e-mail address.
SELECT path, warning
FROM (SELECT path, unnest(warnings) AS warning FROM sources)
WHERE starts_with(warning, 'e-mail addresses that more than one connection has')
ORDER BY path
