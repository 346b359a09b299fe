-- One row is one row that only adds to a person known from elsewhere: an address book
-- entry, a note, or a member whom the owner follows.
WITH known_email AS (
    SELECT
        c.email,
        min(k.person_id) AS person_id,
        list_distinct(regexp_extract_all(
            lower(string_agg(DISTINCT r.full_name, ' ')), '[\p{L}\p{M}\p{N}]+'
        )) AS words,
        list_transform(words, lambda word: left(word, 1)) AS initials
    FROM connection AS c
    JOIN scratch.connection_key AS r USING (source_id, source_row)
    JOIN scratch.person_key AS k
        ON k.source_id = r.source_id AND k.person_key = r.person_key
    WHERE c.email IS NOT NULL
    GROUP BY c.email
    HAVING count(DISTINCT k.person_id) = 1
),
contact AS (
    SELECT
        source_id,
        source_row,
        regexp_extract_all(lower(full_name), '[\p{L}\p{M}\p{N}]+') AS words,
        unnest(emails) AS email
    FROM person_detail
),
-- Families share addresses, so all words of the one name, if both are known, must be in
-- the other, as words or as initials.
compared AS (
    SELECT
        c.source_id,
        c.source_row,
        e.person_id,
        len(c.words) AS typed,
        len(e.words) AS known,
        len(list_filter(c.words, lambda word: list_contains(e.words, word)
            OR list_contains(e.initials, word)
            OR list_contains(e.words, left(word, 1)))) AS shared
    FROM contact AS c
    JOIN known_email AS e USING (email)
),
by_email AS (
    SELECT source_id, source_row, min(person_id) AS person_id
    FROM compared
    WHERE typed IS NULL OR shared >= least(typed, known)
    GROUP BY source_id, source_row
    HAVING count(DISTINCT person_id) = 1
),
listed AS (
    SELECT DISTINCT k.person_id
    FROM scratch.connection_key AS r
    JOIN scratch.person_key AS k USING (source_id, person_key)
),
known AS (
    SELECT
        d.source_id,
        d.source_row,
        IF(d.is_contact, coalesce(e.person_id, l.person_id), k.person_id) AS person_id,
        IF(d.is_contact, d.emails, NULL) AS emails,
        IF(d.is_contact, d.phones, NULL) AS phones,
        d.note,
        d.edited_on,
        d.followed_at,
        d.is_active,
        IF(d.is_contact, 'not_a_tie', 'name_alone') AS reason_if_unknown
    FROM person_detail AS d
    LEFT JOIN by_email AS e USING (source_id, source_row)
    LEFT JOIN scratch.person_key AS k
        ON k.source_id = d.source_id AND k.person_key = d.person_key
    LEFT JOIN listed AS l ON l.person_id = k.person_id
)
SELECT
    * EXCLUDE (reason_if_unknown),
    IF(person_id IS NULL, 'set_aside', 'merged') AS outcome,
    IF(person_id IS NULL, reason_if_unknown, 'person_detail') AS reason,
    person_id AS merged_into
FROM known
