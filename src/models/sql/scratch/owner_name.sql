-- One row is one name of the owner by a Profile.csv, the newest first.
SELECT concat_ws(' ', p.first_name, p.last_name) AS full_name
FROM owner_profile AS p
JOIN scratch.source_file AS f USING (source_id)
GROUP BY full_name
HAVING full_name <> ''
ORDER BY max(f.snapshot_on) DESC NULLS LAST, full_name
