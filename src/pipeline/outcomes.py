"""The step that accounts for every source row, and checks that nothing was lost."""

import warehouse
from pipeline.build import Build


def collect_outcomes(build: Build) -> None:
    """Bring the outcomes of all rows together, whichever table has them."""
    warehouse.collect_outcomes(build.connection)


def check_sums(build: Build) -> None:
    """Check what must hold of every warehouse before it is published.

    Raises:
        InvariantError: the build contradicts itself.
    """
    warehouse.check_invariants(build.connection)
