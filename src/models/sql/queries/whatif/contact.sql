-- The tie to one person on a day, without and with one more contact of a kind.
SELECT
    $kind AS kind,
    strength_now,
    strength_then,
    tier_now,
    tier_then,
    strength_then - strength_now AS gained
FROM what_if($id, $kind, $day)
