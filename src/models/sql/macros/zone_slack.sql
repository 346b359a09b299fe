-- Seconds by which a time may be wrong whose zone is not known: no zone is further than
-- fourteen hours from UTC.
CREATE OR REPLACE MACRO zone_slack(is_zone_assumed) AS IF(is_zone_assumed, 14 * 3600, 0)
