"""The command line, and the order of the stages."""
