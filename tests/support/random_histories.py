"""Random histories of contacts; each example scores a whole batch of them."""

from datetime import date
from typing import get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from models.vocabulary import Channel
from tests.support.histories import Contact

CONTACTS = st.builds(
    Contact,
    channel=st.sampled_from(get_args(Channel)),
    age=st.integers(0, 4000),
    unit=st.one_of(st.floats(0.001, 10), st.floats(0.001, 1000)),
)
HISTORIES = st.lists(st.lists(CONTACTS, max_size=12), min_size=20, max_size=40)
CONNECTED = st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2027, 6, 1)))

DAYS = st.dates(date(2015, 1, 1), date(2027, 6, 1))
LEFT = st.none() | st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days)))
"""Days of the last export that lists somebody, and of the first that does not."""

law = settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


def named(histories: list[list[Contact]]) -> dict[str, list[Contact]]:
    return {f"p{number}": history for number, history in enumerate(histories)}
