-- One row is one address on the owner's side of an invitation: the inviter of those
-- sent, the invitee of those received. A book of one member has one.
SELECT DISTINCT IF(direction = 'out', inviter_key, invitee_key) AS person_key
FROM sent_invitation
WHERE IF(direction = 'out', inviter_key, invitee_key) LIKE 'slug:%'
ORDER BY person_key
