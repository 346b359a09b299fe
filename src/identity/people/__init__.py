"""People across exports: keys, merges, the owner."""
