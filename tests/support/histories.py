"""Histories in a line each, and what the real SQL makes of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb

from models import (
    TABLES,
    Favor,
    Interaction,
    Meeting,
    Mention,
    Message,
    Person,
    PersonId,
    Run,
    SameMeeting,
    Settings,
    Table,
    name_of,
)
from models.frames import frame_of
from models.vocabulary import Channel, FavorDirection, MeetingKindName, MessageDirection
from pipeline.build import make_table
from pipeline.refresh import tables_of
from tests.support.books import AS_OF
from warehouse import (
    CONFIG,
    Connection,
    check_invariants,
    create_schema,
    fill_table,
    load_rows,
)

T = AS_OF
LISTS = tables_of("lists")[3:]
DERIVED = tables_of("ties")
OWNER = "owner"
LONG_AGO = date(2005, 1, 1)
Telling = Callable[[str], Iterator[Table]]
"""Takes a person and gives the rows of what happened with them."""


def on(age: int) -> date:
    """The day `age` days before T."""
    return T - timedelta(days=age)


def at(age: int) -> datetime:
    """Midnight of that day, UTC."""
    day = on(age)
    return datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)


def person(who: str, **changes: Any) -> Person:
    """A connection since long ago, except for the changes given."""
    every = dict.fromkeys(Person.model_fields)
    usual = {
        "person_id": who,
        "full_name": who,
        "connected_on": LONG_AGO,
        "is_connection": True,
        "is_owner": False,
        "is_hidden": False,
        "is_followed": False,
        "tags": [],
        "emails": [],
        "phones": [],
    }
    return Person(**{**every, **usual, **changes})


def met(
    kind: MeetingKindName,
    ages: Iterable[int],
    others: int | None = None,
    minutes: int | None = None,
) -> Telling:
    """Meetings or calls of one kind."""

    def rows(who: str) -> Iterator[Table]:
        for age in ages:
            id_ = f"{who} {kind} {age}"
            place: dict[str, Any] = {"source_id": id_, "source_row": 1}
            yield Meeting(
                meeting_id=id_,
                met_on=on(age),
                kind=kind,
                minutes=minutes,
                place=None,
                others=others,
                started_by=None,
                note=None,
                tags=[],
                **place,
            )
            yield SameMeeting(row_id=id_, meeting_id=id_)
            yield Mention(
                mention_id=id_,
                mention_key="",
                text=who,
                status="resolved",
                person_id=who,
                rule="exact_name",
                confidence=1,
                candidates=[who],
                **place,
            )

    return rows


def wrote(
    direction: MessageDirection,
    ages: Iterable[int],
    characters: int = 100,
    others: int = 1,
) -> Telling:
    """Messages of middling length, one to one unless more people are in them."""

    def rows(who: str) -> Iterator[Table]:
        sender, recipient = (OWNER, who) if direction == "out" else (who, OWNER)
        for age in ages:
            yield Message(
                is_zone_assumed=False,
                message_id=f"{who} {direction} {age}",
                conversation_id=who,
                sent_at=at(age),
                sender_person_id=sender,
                direction=direction,
                recipients=[recipient],
                others=others,
                category="personal",
                subject=None,
                body=None,
                characters=characters,
                source_id="messages",
                source_row=1,
            )

    return rows


def favored(direction: FavorDirection, ages: Iterable[int], size: float = 1) -> Telling:
    """Favors of one size."""

    def rows(who: str) -> Iterator[Table]:
        for age in ages:
            yield Favor(
                favor_id=f"{who} {direction} {age}",
                person_id=who,
                on_date=on(age),
                direction=direction,
                kind="other",
                size=size,
                settles=None,
                origin="logged",
                note=None,
                source_id="favors",
                source_row=1,
            )

    return rows


@dataclass(frozen=True)
class Contact:
    """One interaction as the score sees it."""

    channel: Channel
    age: int
    unit: float = 1

    def of(self, who: str, number: int) -> Interaction:
        """The interaction's row."""
        return Interaction(
            interaction_id=f"{who} {number}",
            person_id=who,
            occurred_at=at(self.age),
            occurred_on=on(self.age),
            channel=self.channel,
            kind="other",
            direction=None,
            minutes=None,
            others=1,
            unit=self.unit,
            source_id="any",
            source_row=1,
        )


@dataclass(frozen=True)
class Desk:
    """A warehouse in memory, to be filled again and again."""

    connection: Connection

    def tell(
        self,
        histories: Mapping[str, Iterable[Telling]],
        people: Iterable[Person] = (),
        as_of: date = T,
    ) -> None:
        """Fill it from meetings, messages and favors, by way of interactions."""
        rows = [
            row
            for who, tellings in histories.items()
            for telling in tellings
            for row in telling(who)
        ]
        self._clear(as_of)
        self._load([*self._with(histories, people), *rows])
        fill_table(self.connection, "interactions")
        self._derive()

    def score(
        self,
        histories: Mapping[str, Iterable[Contact]],
        people: Iterable[Person] = (),
        as_of: date = T,
    ) -> None:
        """Fill it from interactions as they are."""
        rows = [
            contact.of(who, number)
            for who, contacts in histories.items()
            for number, contact in enumerate(contacts)
        ]
        self._clear(as_of)
        self._load([*self._with(histories, people), *rows])
        self._derive()
        check_invariants(self.connection)

    def list_up(self, *rows: Table) -> None:
        """Make the action lists from what was loaded and from these rows."""
        self._load(rows)
        self.connection.execute(
            "INSERT INTO companies SELECT DISTINCT company, lower(company)"
            " FROM people WHERE company IS NOT NULL"
        )
        for table in LISTS:
            make_table(self.connection, table)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The answer to a query."""
        return self.connection.execute(query).fetchall()

    def column(self, name: str) -> dict[str, Any]:
        """Person → the value in tie_strength."""
        return dict(self.rows(f"SELECT person_id, {name} FROM tie_strength"))

    def _with(self, who: Iterable[str], people: Iterable[Person]) -> list[Table]:
        known = {p.person_id: p for p in people}
        usual = {name: person(name) for name in who} | {
            OWNER: person(OWNER, is_owner=True, is_connection=False)
        }
        everybody = (usual | known).values()
        ids = [PersonId(alias_id=p.person_id, person_id=p.person_id) for p in everybody]
        return [*everybody, *ids]

    def _clear(self, as_of: date) -> None:
        for table in TABLES:
            self.connection.execute(f"DELETE FROM {name_of(table)}")
        self.connection.execute(
            "CREATE OR REPLACE TABLE scratch.same_meeting"
            " (row_id VARCHAR, meeting_id VARCHAR)"
        )
        self.connection.execute(
            "CREATE OR REPLACE VIEW scratch.meeting_occurrence AS"
            " SELECT meeting_id AS row_id, source_id, source_row FROM main.meetings"
        )
        run = Run(
            as_of=as_of,
            built_at=at(0),
            version="0",
            config_hash="",
            input_hash="",
            owner_person_id=OWNER,
        )
        self._load([run, *Settings.model_validate({}).rows()])

    def _load(self, rows: Iterable[Table]) -> None:
        by_class: dict[type[Table], list[Table]] = {}
        for row in rows:
            by_class.setdefault(type(row), []).append(row)
        for table, some in by_class.items():
            target = "same_meeting" if table is SameMeeting else ""
            if target:
                self.connection.execute(f"DROP TABLE scratch.{target}")
            load_rows(self.connection, table, frame_of(table, some), target)

    def _derive(self) -> None:
        for table in DERIVED:
            make_table(self.connection, table)


def new_desk() -> Desk:
    """A warehouse in memory with its tables and macros."""
    connection = duckdb.connect(":memory:", config=CONFIG)
    connection.execute("ATTACH ':memory:' AS scratch")
    create_schema(connection)
    return Desk(connection)
