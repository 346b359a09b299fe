"""Files of the user that commands append to."""
