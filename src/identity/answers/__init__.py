"""The user's answers and their consequences."""
