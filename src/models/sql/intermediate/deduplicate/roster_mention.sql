-- One row is one row of a roster as a mention of a person: name, company in brackets,
-- addresses. Its record does not depend on its position in the file; rows with the same
-- words are numbered.
WITH worded AS (
    SELECT
        r.source_id,
        r.source_row,
        f.group_name,
        f.path,
        trim(regexp_replace(translate(r.company, '()', '  '), '\s+', ' ', 'g'))
            AS noted_company,
        concat_ws(
            ' ',
            r.full_name,
            '(' || nullif(noted_company, '') || ')',
            nullif(array_to_string(list_transform(r.emails, e -> '<' || e || '>'), ' '), ''),
            'https://www.linkedin.com/in/' || substr(r.person_key, 6)
        ) AS text
    FROM roster_entry AS r
    JOIN scratch.source_file AS f USING (source_id)
)
SELECT
    *,
    concat_ws('|', 'member', group_name, text, row_number() OVER (
        PARTITION BY group_name, text ORDER BY path, source_row
    )) AS record
FROM worded
