-- The network at the end of each month: width and depth.
FROM network_monthly ORDER BY month
