-- Rows of the name model for the typed words, for unseen names (''), and for the
-- classes.
SELECT side, name, class_number, share
FROM name_shares
WHERE side = 'class' OR name = '' OR name IN (SELECT unnest($words))
