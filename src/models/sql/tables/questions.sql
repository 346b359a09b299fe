-- One row is one open question, asked once for all mentions of the same words.
WITH open_mention AS (
    SELECT
        m.*,
        IF(m.rule = 'vague', 'vague', 'mention') AS kind,
        f.kind = 'roster' AS is_listed,
        f.path
    FROM mentions AS m
    JOIN scratch.source_file AS f USING (source_id)
    WHERE m.status = 'ambiguous'
),
asked AS (
    SELECT
        mention_id AS question_id,
        kind,
        text,
        is_full,
        count(*) OVER same AS mentions,
        bool_and(is_listed) OVER same AS is_listed,
        path,
        source_id,
        source_row,
        rule,
        why,
        candidates
    FROM open_mention
    WINDOW same AS (PARTITION BY kind, mention_key)
    QUALIFY row_number() OVER (
        PARTITION BY kind, mention_key
        ORDER BY open_mention.is_listed, path, source_row, mention_id
    ) = 1
    UNION ALL BY NAME
    SELECT
        d.person_id AS question_id,
        'duplicate' AS kind,
        p.full_name AS text,
        TRUE AS is_full,
        0 AS mentions,
        FALSE AS is_listed,
        p.source_id,
        p.source_row,
        arg_min(d.rule, d.other_person_id) AS rule,
        arg_min(d.why, d.other_person_id) AS why,
        list(d.other_person_id ORDER BY d.other_person_id) AS candidates
    FROM possible_duplicates AS d
    JOIN people AS p USING (person_id)
    GROUP BY d.person_id, p.full_name, p.source_id, p.source_row
)
SELECT
    question_id,
    row_number() OVER (ORDER BY
        array_position(['mention', 'duplicate', 'vague'], kind),
        is_listed,
        mentions DESC,
        path,
        source_row,
        text,
        question_id
    ) AS place,
    kind,
    text,
    is_full,
    mentions,
    source_id,
    source_row,
    rule,
    why,
    candidates
FROM asked
ORDER BY place
