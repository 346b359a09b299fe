"""The command line."""

import os

# Pydantic scans every installed package for plugins, which could see the data. None are
# wanted, and the scan takes as long as importing all of our own modules.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
