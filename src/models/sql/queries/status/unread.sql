-- Files in the book that this version cannot read.
SELECT path FROM sources WHERE kind = 'unread' ORDER BY path
