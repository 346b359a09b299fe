-- What the name model says of the words typed, and of any other.
SELECT side, name, class_number, share
FROM name_shares
WHERE side = 'class' OR name = '' OR name IN (SELECT unnest($words))
