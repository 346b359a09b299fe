"""The marker of the hard cases, which are counted through from A1 to H88."""

import pytest

case = pytest.mark.case
"""`@case("G76")`: the test is one of those of this case."""
