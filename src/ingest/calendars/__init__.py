"""Calendar files: components, entries, recurrence, time zones."""
