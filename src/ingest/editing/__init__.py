"""Read and extend the user's own files between refreshes."""
