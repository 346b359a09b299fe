-- One row is one e-mail address of the owner, the primary and newest first.
SELECT e.email
FROM owner_email AS e
JOIN scratch.source_file AS f USING (source_id)
WHERE e.email IS NOT NULL
GROUP BY e.email
ORDER BY
    max(lower(e.is_primary) = 'yes') DESC, max(f.snapshot_on) DESC NULLS LAST, e.email
