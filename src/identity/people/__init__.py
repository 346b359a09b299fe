"""People across exports: record linkage, key ownership, merges, the owner."""
