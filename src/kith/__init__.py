"""The command line."""

import os

# Pydantic would look through every installed library for plugins, which see the data:
# none is wanted here, and looking takes as long as all of our own modules.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
