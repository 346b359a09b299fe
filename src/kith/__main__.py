"""`python -m kith` is `kith`."""

from kith.main import main

main()
