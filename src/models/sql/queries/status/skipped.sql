-- Files of the user's own that were left out, and why.
SELECT path, warnings[1] AS problem FROM sources WHERE kind = 'unreadable' ORDER BY path
