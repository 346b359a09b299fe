-- One row is one tie worth reviving: once good, fallen asleep. People whose message
-- waits for an answer come first; then the lifetime strength counts, with half as much
-- again for somebody who was responsive, and for somebody at a company where none of
-- the twenty strongest ties is.
WITH employer AS (
    SELECT p.person_id, c.company_key
    FROM people AS p
    JOIN companies AS c USING (company)
),
close_company AS (
    SELECT DISTINCT e.company_key
    FROM (
        FROM tie_strength
        QUALIFY row_number() OVER (ORDER BY strength DESC, person_id) <= 20
    )
    JOIN employer AS e USING (person_id)
),
favor_doer AS (
    SELECT DISTINCT i.person_id
    FROM interactions AS i
    JOIN run AS r ON i.occurred_on <= r.as_of
    WHERE i.channel = 'favor_received' AND i.kind <> 'endorsement'
),
reason AS (
    SELECT person_id, string_agg(words, '; ' ORDER BY rank) AS words
    FROM openings
    WHERE rank <= 3
    GROUP BY person_id
),
weighed AS (
    SELECT
        t.*,
        x.unanswered_in_on IS NOT NULL AS awaits_answer,
        d.person_id IS NOT NULL OR x.answered_on IS NOT NULL AS has_engaged,
        e.company_key IS NOT NULL AND c.company_key IS NULL AS is_elsewhere,
        t.lifetime * (1 + 0.5 * has_engaged::INTEGER + 0.5 * is_elsewhere::INTEGER)
            AS revival,
        coalesce(
            w.words,
            'you were in touch every '
                || IF(t.usual_gap_days < 1.5, 'day',
                    round(t.usual_gap_days)::INTEGER || ' days')
                || ', last by ' || x.last_kind || ' on ' || t.last_contact_on
        ) AS words
    FROM tie_strength AS t
    JOIN people AS p USING (person_id)
    JOIN exchanges AS x USING (person_id)
    LEFT JOIN favor_doer AS d USING (person_id)
    LEFT JOIN employer AS e USING (person_id)
    LEFT JOIN close_company AS c USING (company_key)
    LEFT JOIN reason AS w USING (person_id)
    WHERE t.is_dormant
        AND NOT p.is_hidden
        AND coalesce(p.snooze_until <= t.as_of, TRUE)
)
SELECT
    row_number() OVER (ORDER BY awaits_answer DESC, revival DESC, person_id) AS rank,
    person_id,
    full_name,
    company,
    lifetime,
    strength,
    days_silent,
    'reconnect: ' || words AS reason,
    awaits_answer,
    has_engaged,
    is_elsewhere,
    revival::DECIMAL(7, 4) AS revival,
    days_silent >= 3 * 365 AS is_long_dormant,
    peak,
    peaked_on,
    last_contact_on,
    last_met_on
FROM weighed
ORDER BY rank
