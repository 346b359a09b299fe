-- One row is one row of a guest list without anybody who attended.
SELECT
    source_id,
    source_row,
    'set_aside' AS outcome,
    reason,
    NULL::VARCHAR AS merged_into
FROM scratch.guest_attendance
WHERE reason IS NOT NULL
