"""Terminal output and prompts shared by commands."""
