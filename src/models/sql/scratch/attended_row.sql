-- One row is one row of a meetings file and who was there, as far as that is known.
SELECT
    r.row_id,
    r.source_id,
    r.source_row,
    r.met_on,
    r.kind,
    coalesce(list(m.person_id) FILTER (m.person_id IS NOT NULL), []) AS people
FROM scratch.meeting_row AS r
LEFT JOIN mentions AS m USING (source_id, source_row)
GROUP BY ALL
ORDER BY min(r.path), r.source_row
