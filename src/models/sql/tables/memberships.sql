-- One row is one person in one group: the first row that shows them, with gaps filled
-- from the others.
WITH listing AS (
    SELECT
        m.membership_id,
        m.group_name,
        m.person_id,
        m.is_shown,
        m.path,
        r.* REPLACE (
            coalesce(r.name_as_listed, r.emails[1], substr(r.person_key, 6))
                AS name_as_listed
        )
    FROM scratch.member_outcome AS m
    JOIN roster_entry AS r USING (source_id, source_row)
    WHERE m.reason <> 'ignored_person'
),
-- Aggregates skip NULLs, so each value is that of the first row that has one.
combined AS (
    SELECT
        membership_id,
        min(class_year) AS class_year,
        arg_min(company, (path, source_row)) AS company,
        arg_min(position, (path, source_row)) AS position,
        arg_min(city, (path, source_row)) AS city,
        arg_min(listed_id, (path, source_row)) AS listed_id,
        list_sort(list_distinct(flatten(list(degrees)))) AS degrees,
        list_sort(list_distinct(flatten(list(emails)))) AS emails,
        list_sort(list_distinct(flatten(list(phones)))) AS phones,
        list_sort(list_distinct(flatten(list(member_of)))) AS member_of
    FROM listing
    GROUP BY membership_id
)
SELECT
    c.*,
    l.group_name,
    l.person_id,
    l.name_as_listed,
    coalesce(p.is_connection, FALSE) AS is_linked,
    s.last_met_on,
    l.source_id,
    l.source_row
FROM listing AS l
JOIN combined AS c USING (membership_id)
LEFT JOIN people AS p USING (person_id)
LEFT JOIN tie_strength AS s USING (person_id)
WHERE l.is_shown
ORDER BY l.group_name, c.class_year, l.name_as_listed, c.membership_id
