-- The network at every month's end, wide and deep.
FROM network_monthly ORDER BY month
