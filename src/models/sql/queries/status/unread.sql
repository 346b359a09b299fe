-- Files that the user put into the book and that this version cannot read.
SELECT path FROM sources WHERE kind = 'unread' ORDER BY path
