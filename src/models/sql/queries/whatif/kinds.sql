-- The kinds of contact with a weight.
SELECT kind FROM contact_kinds() ORDER BY kind
