"""Who writes to whom over the years: the plan behind messages.csv."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from . import cast, days, invitations, letters, oddities, talk
from .chat import Bag, Message, Talk, folder_of

if TYPE_CHECKING:
    from .people import Person


@dataclass(frozen=True)
class Plan:
    """One stretch of a correspondence: a script about `every` days."""

    who: str
    start: date
    end: date
    every: float
    letters: float = 0.05
    """Share of the days with a letter in place of a script."""


_START, _END = days.FIRST_DAY, days.NEWER_DAY
PLANS = (
    Plan("Temitope Halloran", _START, _END, 9, 0.06),
    Plan("Rasmus Eikevik", _START, _END, 24),
    Plan("Kaito Brandsma", _START, date(2025, 9, 10), 24),
    Plan("Kaito Brandsma", date(2025, 9, 11), _END - timedelta(days=3), 7.5, 0.12),
    Plan("Shirin Pakravan", _START, date(2026, 9, 28), 26, 0.3),
    Plan("Mateus Quintanilha", _START, date(2026, 10, 20), 15),
    Plan("Yusra Al-Khayyat", _START, _END, 30, 0.02),
    Plan("Bogusław Trzaska", date(2024, 3, 2), date(2026, 10, 8), 38),
    Plan("Lucía Ybarrondo", _START, date(2026, 10, 12), 24),
    Plan("Thandeka Molapo", _START, date(2026, 9, 14), 32, 0.1),
    Plan("Jean-Aurèle Montbrun", _START, date(2026, 5, 20), 25),
    Plan("Siobhán Kerrigan-Doyle", _START, date(2026, 10, 1), 29),
    Plan("Thùy Vĩnh-Lạc", date(2024, 8, 5), date(2026, 9, 22), 30),
    Plan("Arvindan Pallavaram", _START, date(2026, 8, 30), 45, 0.15),
    Plan("Gwendolyn Achterkamp", date(2024, 1, 15), date(2026, 7, 30), 40, 0.1),
    Plan("Farrukh Norboyev", date(2024, 5, 6), date(2026, 10, 15), 48),
    Plan("Ignacio Wetterlind", date(2022, 2, 1), date(2025, 3, 12), 28, 0.1),
    Plan("Nadezhda Ozerovitch", date(2022, 9, 5), date(2025, 1, 20), 34, 0.1),
    Plan("Harriet Olusegunson", date(2023, 1, 9), date(2024, 11, 25), 30),
    Plan("Odalys Wetherdon", date(2023, 10, 20), date(2026, 10, 30), 7.5),
    Plan("Solveig Amankwah", date(2024, 2, 12), date(2026, 9, 9), 75),
    Plan("Dimitra Keogh", date(2024, 11, 4), date(2026, 8, 19), 90),
    Plan("Marguerite Solano", date(2025, 1, 14), date(2026, 9, 2), 150),
    Plan("Anneli Kowalewicz", date(2024, 6, 3), date(2026, 10, 5), 140),
    Plan("Corwin Mbatha", date(2024, 4, 8), date(2025, 9, 17), 130),
)


def all_messages(crowd: list[Person], strangers: list[Person]) -> list[Message]:
    """Everything that the newer messages.csv holds, in no order yet."""
    sent = invitations.first_messages(invitations.make(crowd, strangers))
    talks = _story_talks()
    namesakes = [
        _small_talk(person, 4 - 2 * n) for n, person in enumerate(cast.NAMESAKES)
    ]
    small = namesakes + [_small_talk(person) for person in _writers(crowd)]
    rows = [m for talk_ in [*talks, *small] for m in talk_.messages]
    rows += oddities.everything(crowd, strangers)
    rows = [*sent, *rows]
    return rows + oddities.repeated(rows)


def _story_talks() -> list[Talk]:
    talks: dict[str, Talk] = {}
    for plan in PLANS:
        friend = cast.BY_NAME[plan.who]
        rng = days.stream(f"talk {plan.who} {plan.start}")
        known = talks.setdefault(plan.who, Talk(rng, friend, folder_of(friend)))
        _follow(plan, known)
    _leave_open(talks)
    return list(talks.values())


def _follow(plan: Plan, known: Talk) -> None:
    rng = known.rng
    friendly = Bag(rng, talk.FRIENDLY)
    native = Bag(rng, letters.TONGUES.get(known.friend.language, talk.FRIENDLY))
    for day in days.spread(rng, plan.start, plan.end, plan.every, int(plan.every / 3)):
        is_mine = rng.random() < 0.5
        if rng.random() < plan.letters:
            known.send_letter(day, is_mine)
        elif rng.random() < 0.2:
            known.play(native.draw(), day, is_mine)
        else:
            script = friendly.draw()
            known.play(script[: rng.choice((1, 2, 2, 3, 4))], day, is_mine)


def _leave_open(talks: dict[str, Talk]) -> None:
    """Last words that nobody answered: two of mine, one of hers."""
    mine = talks["Jean-Aurèle Montbrun"]
    for day, text in (
        (date(2026, 7, 14), "Bonne fête, Jean-Aurèle ! Un café en septembre ?"),
        (date(2026, 9, 3), "Me revoilà. Tu as survécu au tournage ?"),
    ):
        mine.open_day(day)
        mine.write(True, text)
    hers = talks["Nadezhda Ozerovitch"]
    hers.open_day(date(2025, 2, 27))
    hers.write(
        False,
        "Inês, we are back from the station on the ice, with too many samples and "
        "one frozen camera.\n\nI would so much like to tell you about it. When?",
    )


def _writers(crowd: list[Person]) -> list[Person]:
    rng = days.stream("writers")
    return [person for person in crowd if rng.random() < 0.38]


def _small_talk(friend: Person, times: int = 0) -> Talk:
    """A handful of scripts with somebody of the crowd, some of them unanswered."""
    rng = days.stream(f"small talk {friend.slug}")
    times = times or rng.choice((1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 8))
    known = Talk(rng, friend, folder_of(friend))
    network = Bag(rng, talk.NETWORK)
    for day in _some_days(friend, times):
        is_mine = rng.random() < 0.55
        native = letters.TONGUES.get(friend.language, ())
        if native and rng.random() < 0.12:
            known.play(rng.choice(native), day, is_mine)
        elif rng.random() < 0.16:
            known.play((rng.choice(talk.UNANSWERED),), day, is_mine)
        elif rng.random() < 0.07:
            known.send_letter(day, is_mine)
        else:
            known.play(network.draw(), day, is_mine)
    return known


def _some_days(friend: Person, times: int) -> list[date]:
    """Days of the last three years, or some earlier ones, after connecting."""
    rng = days.stream(f"some days {friend.slug}")
    joined = (friend.connected_on or days.FIRST_DAY) + timedelta(days=1)
    is_early = rng.random() < 0.1
    opening = max(joined, date(2017, 1, 9) if is_early else days.FIRST_DAY)
    closing = max(date(2023, 11, 1), opening) if is_early else days.NEWER_DAY
    span = (closing - opening).days
    picked = {opening + timedelta(days=rng.randint(0, span)) for _ in range(times)}
    return sorted(picked)


def as_of(moment_rows: list[Message], is_older: bool) -> list[Message]:
    """The rows of one export, conversations by their newest message, newest first."""
    limit = days.OLDER_MOMENT if is_older else days.NEWER_MOMENT
    rows = [row for row in moment_rows if row.sent <= limit]
    newest: dict[str, Message] = {}
    for row in rows:
        known = newest.get(row.conversation)
        if known is None or row.sent > known.sent:
            newest[row.conversation] = row
    rows.sort(key=lambda row: row.sent, reverse=True)
    rows.sort(key=lambda row: row.conversation)
    rows.sort(key=lambda row: newest[row.conversation].sent, reverse=True)
    return [_earlier(row) for row in rows] if is_older else rows


def _earlier(row: Message) -> Message:
    sender = row.sender.earlier() if row.sender else None
    recipients = tuple(person.earlier() for person in row.recipients)
    return replace(row, sender=sender, recipients=recipients)
