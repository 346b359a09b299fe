"""Calendar files: components, attendees, recurrence, time zones, kind of meeting."""
