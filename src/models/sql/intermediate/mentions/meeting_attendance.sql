-- One row is one meeting as one file reports it, with who was there as far as that is
-- known: by person_id or, while it is open who is meant, by question. Meetings logged
-- by hand come first, then guest lists, then calendars, of which those with a certain
-- kind come first.
SELECT
    r.row_id,
    r.source_id,
    r.met_on,
    r.kind,
    coalesce(
        list(DISTINCT coalesce(m.person_id, '?' || m.mention_key))
            FILTER (m.status <> 'ignored'),
        []
    ) AS people,
    r.kinds,
    r.start
FROM scratch.meeting_occurrence AS r
LEFT JOIN mentions AS m USING (source_id, source_row)
GROUP BY r.row_id, r.source_id, r.met_on, r.kind, r.kinds, r.start, r.is_kind_certain
ORDER BY
    min(r.rank), min(r.rank) = 3 AND NOT r.is_kind_certain, min(r.path),
    min(r.source_row), r.met_on
