-- One row is one person. Of several rows of connections the newest export's is shown;
-- an e-mail address once seen is kept, as members may hide theirs again.
WITH seen AS (
    FROM scratch.person_observation
    UNION ALL BY NAME
    SELECT *, 3 AS rank FROM scratch.outside_person
    UNION ALL BY NAME
    SELECT *, 4 AS rank FROM scratch.owner
    UNION ALL BY NAME
    SELECT *, 5 AS rank FROM scratch.confirmed_email
),
listed AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY person_id ORDER BY last_on DESC, file_order, source_row
        ) = 1 AS is_newest
    FROM seen
    WHERE rank = 1
),
snapshot AS (
    SELECT DISTINCT snapshot_on
    FROM scratch.source_file
    WHERE ends_with(kind, 'connections') AND rows_read > 0
),
shown AS (
    SELECT
        l.*,
        (SELECT min(s.snapshot_on) FROM snapshot AS s WHERE s.snapshot_on > l.last_on)
            AS left_by_on
    FROM listed AS l
    WHERE l.is_newest
),
known AS (
    SELECT
        person_id,
        min(person_key) AS person_key,
        bool_and(person_key LIKE 'hidden:%') AS is_hidden,
        arg_min(full_name, (rank, -epoch(last_on), full_name)) AS full_name,
        arg_min(email, (rank, -epoch(last_on), file_order, source_row, email)) AS email,
        list_sort(list_distinct(list(email))) AS emails,
        min(company) FILTER (rank = 3) AS company,
        min(first_on) AS first_on,
        max(last_on) AS last_on
    FROM seen
    GROUP BY person_id
),
-- A profile address that was given up may be another person's by now; it goes to the
-- last person seen with it.
address AS (
    SELECT
        person_id,
        arg_min(person_key, (rank, -epoch(last_on), person_key)) AS person_key,
        arg_min(last_on, (rank, -epoch(last_on), person_key)) AS last_on
    FROM seen
    WHERE person_key LIKE 'slug:%'
    GROUP BY person_id
),
current_address AS (
    SELECT person_id, person_key
    FROM address
    QUALIFY row_number() OVER (
        PARTITION BY person_key ORDER BY last_on DESC, person_id
    ) = 1
),
export_detail AS (
    SELECT
        person_id,
        list_sort(list_distinct(flatten(list(phones)))) AS phones,
        arg_max(note, (reported_on, coalesce(edited_on, reported_on), note)) AS note,
        arg_max(is_active, (followed_at, reported_on, is_active)) AS is_followed
    FROM (
        SELECT d.*, coalesce(f.snapshot_on, DATE '1970-01-01') AS reported_on
        FROM scratch.detail_outcome AS d
        JOIN scratch.source_file AS f USING (source_id)
    )
    WHERE person_id IS NOT NULL
    GROUP BY person_id
),
user_detail AS (
    SELECT
        m.person_id,
        arg_max(d.city, d.source_row) AS city,
        arg_max(d.cadence_days, d.source_row) AS cadence_days,
        arg_max(d.pin, d.source_row) AS pin,
        arg_max(d.snooze_until, d.source_row) AS snooze_until,
        arg_max(d.note, d.source_row) AS note,
        list_sort(list_distinct(flatten(list(d.tags)))) AS tags
    FROM known_person AS d
    JOIN mentions AS m USING (source_id, source_row)
    WHERE m.person_id IS NOT NULL
    GROUP BY m.person_id
),
-- Exports outrank rosters, and of several rosters the first with a value counts.
member AS (
    SELECT
        m.person_id,
        arg_min(
            {'company': r.company, 'noted': m.noted_company, 'position': r.position},
            (m.path, m.source_row)
        ) FILTER (coalesce(r.company, r.position) IS NOT NULL) AS work,
        arg_min(r.city, (m.path, m.source_row)) AS city,
        arg_min(r.emails[1], (m.path, m.source_row)) AS email,
        flatten(list(r.emails)) AS emails,
        flatten(list(r.phones)) AS phones
    FROM scratch.member_outcome AS m
    JOIN roster_entry AS r USING (source_id, source_row)
    WHERE m.person_id IS NOT NULL
    GROUP BY m.person_id
),
dated_row AS (
    SELECT source_id, source_row, met_on AS on_date FROM scratch.meeting_occurrence
    UNION ALL
    SELECT source_id, source_row, on_date FROM logged_favor
    UNION ALL
    SELECT source_id, source_row, written_on FROM scratch.recommendation_outcome
),
met AS (
    SELECT m.person_id, min(d.on_date) AS first_on, max(d.on_date) AS last_on
    FROM mentions AS m
    JOIN dated_row AS d USING (source_id, source_row)
    GROUP BY m.person_id
)
SELECT
    k.person_id,
    coalesce(
        o.full_name,
        s.full_name,
        k.full_name,
        nullif(regexp_replace(k.person_key, '^[a-z]+:', ''), ''),
        'Me'
    ) AS full_name,
    s.first_name,
    s.last_name,
    'https://www.linkedin.com/in/' || substr(h.person_key, 6) AS profile_url,
    coalesce(o.email, k.email, w.email) AS email,
    list_sort(list_distinct(list_concat(k.emails, w.emails))) AS emails,
    coalesce(list_sort(list_distinct(list_concat(a.phones, w.phones))), []) AS phones,
    IF(
        coalesce(s.company, s.position) IS NULL,
        IF(k.company = w.work.noted, w.work.company, coalesce(k.company, w.work.company)),
        s.company
    ) AS company,
    IF(
        coalesce(s.company, s.position) IS NULL
        AND coalesce(k.company = w.work.noted, TRUE),
        w.work.position,
        s.position
    ) AS position,
    s.connected_on,
    IF(s.left_by_on IS NULL, NULL, s.last_on) AS left_after_on,
    s.left_by_on,
    s.person_id IS NOT NULL AND s.left_by_on IS NULL AS is_connection,
    o.person_id IS NOT NULL AS is_owner,
    coalesce(k.is_hidden, FALSE) AS is_hidden,
    coalesce(a.is_followed, FALSE) AS is_followed,
    coalesce(d.tags, []) AS tags,
    coalesce(d.city, w.city) AS city,
    d.cadence_days,
    d.pin,
    d.snooze_until,
    nullif(concat_ws(chr(10), d.note, a.note), '') AS note,
    least(k.first_on, met.first_on) AS first_seen_on,
    greatest(k.last_on, met.last_on) AS last_seen_on,
    s.source_id,
    s.source_row
FROM known AS k
LEFT JOIN shown AS s USING (person_id)
LEFT JOIN scratch.owner AS o USING (person_id)
LEFT JOIN current_address AS h USING (person_id)
LEFT JOIN export_detail AS a USING (person_id)
LEFT JOIN user_detail AS d USING (person_id)
LEFT JOIN member AS w USING (person_id)
LEFT JOIN met USING (person_id)
ORDER BY k.person_id
