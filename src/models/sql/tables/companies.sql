-- One row is one spelling of a company, and the company it means. A company that
-- changed its name goes by the newest.
WITH RECURSIVE renamed AS (
    SELECT o.company_key AS old_key, n.company_key AS new_key, c.by_on
    FROM person_changes AS c
    JOIN scratch.company_key AS o ON o.company = c.old_value
    JOIN scratch.company_key AS n ON n.company = c.new_value
    WHERE c.kind = 'company_renamed' AND n.is_employer
    GROUP BY o.company_key, n.company_key, c.by_on
    QUALIFY row_number() OVER (
        PARTITION BY o.company_key, c.by_on ORDER BY count(*) DESC, n.company_key
    ) = 1
),
-- Every step is later than the one before, so the recursion ends even if a name is
-- taken back.
path AS (
    SELECT DISTINCT company_key, company_key AS now_key, DATE '0001-01-01' AS by_on
    FROM scratch.company_key
    WHERE is_employer
    UNION ALL
    SELECT p.company_key, r.new_key, r.by_on
    FROM path AS p
    JOIN renamed AS r ON r.old_key = p.now_key AND r.by_on > p.by_on
)
SELECT k.company, p.company_key
FROM scratch.company_key AS k
JOIN (
    SELECT company_key AS own_key, arg_max(now_key, (by_on, now_key)) AS company_key
    FROM path
    GROUP BY own_key
) AS p ON p.own_key = k.company_key
ORDER BY p.company_key, k.company
