-- The kinds of contact of which what_if knows the weight.
SELECT kind FROM contact_kinds() ORDER BY kind
