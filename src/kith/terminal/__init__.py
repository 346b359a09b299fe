"""What several commands show and ask in a terminal."""
