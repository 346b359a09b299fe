-- Whether so many days are within the last year, which is what counts as lately.
CREATE OR REPLACE MACRO is_recent(days) AS days <= 365
