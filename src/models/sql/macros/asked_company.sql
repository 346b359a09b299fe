-- The names that a text may mean as a company: (name, relation, is_initials), as in
-- company_names. The exact one is the text as companies are compared.
CREATE OR REPLACE MACRO asked_company(company) AS TABLE
WITH span AS (
    SELECT 'exact' AS relation, company AS text
    UNION ALL
    SELECT 'bare', regexp_replace(company, '[(\[].*?[)\]]', ' ', 'g')
    UNION ALL
    SELECT 'strong', unnest(regexp_extract_all(company, '[(\[](.*?)[)\]]', 1))
),
numbered AS (
    SELECT row_number() OVER () AS number, * FROM span
),
letter AS (
    SELECT
        n.number,
        n.relation,
        unnest(string_split(nfc_normalize(n.text), '')) AS letter,
        generate_subscripts(string_split(nfc_normalize(n.text), ''), 1) AS place
    FROM numbered AS n
),
folded AS (
    SELECT
        l.number,
        any_value(l.relation) AS relation,
        string_agg(coalesce(r.read, lower(l.letter)), '' ORDER BY l.place) AS text
    FROM letter AS l
    LEFT JOIN company_spellings AS r ON r.kind = 'letter' AND r.written = l.letter
    GROUP BY l.number
),
rule AS (
    SELECT
        list(written) FILTER (kind = 'legal_form') AS legal_forms,
        list(written) FILTER (kind = 'small_word') AS small_words
    FROM company_spellings
),
worded AS (
    SELECT
        f.relation,
        list_filter(string_split(regexp_replace(
            regexp_replace(f.text, '[\p{So}\p{Sk}\p{Cf}\p{Co}]', '', 'g'),
            '[^\p{L}\p{N}\p{Mn}\p{Mc}]', ' ', 'g'
        ), ' '), lambda w: w <> '') AS words
    FROM folded AS f
),
-- Lone letters are joined: each is put between marks, and two marks in a row are none.
joined AS (
    SELECT
        w.relation,
        w.words,
        list_filter(string_split(replace(replace(array_to_string(list_transform(
            w.words, lambda w: IF(length(w) = 1, chr(1) || w || chr(1), w)
        ), ' '), chr(1) || ' ' || chr(1), ''), chr(1), ''), ' '), lambda w: w <> '')
            AS whole
    FROM worded AS w
),
keyed AS (
    SELECT
        j.relation,
        j.words,
        list_filter(j.whole, lambda w: NOT list_contains(r.legal_forms, w)) AS legal,
        IF(len(legal) = 0, j.whole, legal) AS key_words,
        r.small_words
    FROM joined AS j
    CROSS JOIN rule AS r
),
initial AS (
    SELECT unnest([
        k.words,
        k.key_words,
        list_filter(k.words, lambda w: NOT list_contains(k.small_words, w)),
        list_filter(k.key_words, lambda w: NOT list_contains(k.small_words, w))
    ]) AS words
    FROM keyed AS k
    WHERE k.relation = 'bare'
),
named AS (
    SELECT
        array_to_string(k.key_words, ' ') AS name,
        IF(k.relation = 'exact', 'exact', 'strong') AS relation,
        FALSE AS is_initials
    FROM keyed AS k
    UNION ALL
    -- & is read as no word, so without small words between others it is the same name.
    SELECT
        array_to_string(list_filter(k.key_words, lambda w, place: place = 1
            OR place = len(k.key_words) OR NOT list_contains(k.small_words, w)), ' '),
        'strong',
        FALSE
    FROM keyed AS k
    UNION ALL
    SELECT
        array_to_string(list_transform(i.words, lambda w: left(w, 1)), ''),
        'strong',
        TRUE
    FROM initial AS i
    WHERE len(i.words) >= 3
)
SELECT n.name, min(n.relation) AS relation, bool_and(n.is_initials) AS is_initials
FROM named AS n
WHERE n.name <> ''
GROUP BY n.name
