-- One row is one invitee, with a key of the person within the occasion, the same for all
-- spellings and addresses of a name, and with whether it is the owner.
WITH named AS (
    SELECT
        i.*,
        n.name_key,
        n.is_own_name,
        coalesce(nullif(n.name_key, ''), nullif(i.address, ''), i.text) AS person,
        i.address IN (SELECT email FROM scratch.owner_address) AS has_own_address,
        i.address IN (SELECT email FROM connection WHERE email IS NOT NULL)
            AS has_known_address
    FROM scratch.invitee AS i
    JOIN scratch.invitee_name AS n USING (text)
),
-- Somebody with the owner's name is taken for the owner. Where the owner's own address
-- is listed without that name, it is a namesake.
by_name AS (
    SELECT
        *,
        count(DISTINCT nullif(name_key, '')) OVER (PARTITION BY occasion, address)
            AS names,
        bool_or(has_own_address AND is_own_name) OVER occasion AS is_named,
        is_own_name AND NOT (has_known_address AND NOT has_own_address)
            AND (is_named OR NOT bool_or(has_own_address) OVER occasion) AS has_own_side
    FROM named
    WINDOW occasion AS (PARTITION BY occasion)
),
-- What is listed with the owner's name and no other one is an address of the owner.
own_address AS (
    SELECT address
    FROM by_name
    WHERE address <> ''
    GROUP BY address
    HAVING bool_or(has_own_side) AND bool_and(is_own_name OR name_key = '')
)
SELECT
    * EXCLUDE (has_own_address, has_known_address, names, is_named, has_own_side),
    has_own_side
    OR address IN (FROM own_address)
    -- Tickets for several people are bought under one's own address.
    OR (has_own_address AND (is_own_name OR name_key = '' OR names < 2))
        AS is_owner
FROM by_name
