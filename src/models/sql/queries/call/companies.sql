-- The companies that a text may mean: (company_key, match, name). $key is the text as
-- companies are compared, $names is what else it may be called, $initials what its words
-- begin with. name is which of the company's names fits best. exact: equal but for case,
-- accents and legal forms. strong: by an acronym, an earlier name or a word of kith.toml.
-- weak: all words of the one name are in the other, or they differ by one keystroke.
WITH named AS (
    SELECT unnest($names::VARCHAR[]) AS name, FALSE AS is_initials
    UNION ALL
    SELECT unnest($initials::VARCHAR[]), TRUE
),
asked AS (
    SELECT
        IF(n.name = $key, 'exact', 'strong') AS relation,
        n.is_initials,
        replace(n.name, ' ', '') AS joined,
        string_split(n.name, ' ') AS words
    FROM named AS n
),
known AS (
    SELECT
        n.company_key,
        n.name,
        n.relation,
        n.is_initials,
        replace(n.name, ' ', '') AS joined,
        string_split(n.name, ' ') AS words
    FROM company_names AS n
),
-- Initials stand for a name, but not for other initials.
hit AS (
    SELECT k.company_key, k.name, greatest(a.relation, k.relation) AS match
    FROM known AS k
    JOIN asked AS a ON a.joined = k.joined
    WHERE NOT (a.is_initials AND k.is_initials)
    UNION ALL
    SELECT k.company_key, k.name, 'weak'
    FROM known AS k
    JOIN asked AS a
        ON list_has_all(k.words, a.words)
        OR list_has_all(a.words, k.words)
        OR (
            least(length(k.joined), length(a.joined)) >= 6
            AND abs(length(k.joined) - length(a.joined)) <= 1
            AND damerau_levenshtein(k.joined, a.joined) <= 1
        )
    WHERE a.relation = 'exact' AND NOT k.is_initials
)
SELECT
    h.company_key,
    min(h.match) AS match,
    arg_min(h.name, (h.match, h.name)) AS name
FROM hit AS h
GROUP BY h.company_key
