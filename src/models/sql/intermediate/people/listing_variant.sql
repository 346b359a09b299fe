-- One row is one way in which a person is listed: a key, a name, a day of connecting.
SELECT
    r.person_key,
    r.full_name,
    c.connected_on,
    coalesce(list(DISTINCT c.email) FILTER (c.email IS NOT NULL), []) AS emails,
    coalesce(list(DISTINCT c.company) FILTER (c.company IS NOT NULL), []) AS companies,
    list(DISTINCT r.source_id) AS files,
    coalesce(min(f.snapshot_on), DATE '1970-01-01') AS first_on,
    coalesce(max(f.snapshot_on), DATE '1970-01-01') AS last_on
FROM scratch.connection_key AS r
JOIN connection AS c USING (source_id, source_row)
JOIN scratch.source_file AS f USING (source_id)
GROUP BY r.person_key, r.full_name, c.connected_on
ORDER BY ALL
