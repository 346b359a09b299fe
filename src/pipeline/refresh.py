"""The order in which a book becomes a warehouse, in one place."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from ingest import ROWS, FileResult, RowCache, view_files
from models import RefusalError, Settings
from pipeline.book import BookFolder
from pipeline.build import Build, Occasion, PythonPart, Step, run_part
from pipeline.companies import name_companies
from pipeline.header_maps import check_headers
from pipeline.invitees import name_invitees, name_titled
from pipeline.load_sources import input_hash, load_files, load_run
from pipeline.mentions import match_meetings, resolve_mentions
from pipeline.outcomes import check_sums, collect_outcomes
from pipeline.owner import determine_owner, name_owner
from pipeline.people import link_people
from pipeline.published import build_hash, is_published, note_published
from pipeline.read_book import Progress, Runner, alone_in, read_all
from pipeline.reports import report_files, write_reports
from warehouse import (
    BuildFile,
    Connection,
    StagedRows,
    create_empty,
    create_user_views,
    publish,
)

STEPS = (
    Step(
        "sources",
        "load the sources",
        PythonPart(load_files, makes="source_file own_email"),
        "own_side owner_name owner_address participant owner_claim",
        PythonPart(
            determine_owner,
            reads="own_side owner_name owner_address participant owner_claim",
            makes="own_key owner",
        ),
        PythonPart(
            load_run, makes="run score_parameters meeting_kinds unit_sizes tiers"
        ),
    ),
    Step(
        "people",
        "know the people",
        "connection_key person_reference listing_variant reference_name",
        PythonPart(name_owner, reads="own_key person_reference", makes="own_name"),
        "closed_account_match decision_line",
        PythonPart(
            link_people,
            reads="listing_variant reference_name closed_account_match decision_line",
            makes="key_owner key_in_file",
        ),
        "person_key",
    ),
    Step(
        "deduplicate",
        "tell the rows apart",
        "directed_message message_party invitation_outcome message_occurrence",
        "message_duplicate message_outcome endorsement_outcome",
        "recommendation_outcome chapter_outcome",
        "event_outcome detail_outcome person_observation dated_calendar_entry",
        "calendar_file invitee",
        PythonPart(name_invitees, reads="invitee", makes="invitee_name"),
        PythonPart(
            name_titled,
            reads="dated_calendar_entry person_observation",
            makes="title_name",
        ),
        "known_invitee calendar_version calendar_day guest_event guest_attendance",
        "meeting_occurrence upcoming_event roster_mention file_warning",
    ),
    Step(
        "mentions",
        "find the mentioned",
        "known_name known_since raw_mention",
        PythonPart(
            resolve_mentions,
            reads="known_name known_since raw_mention",
            makes="mentions known_names name_shares outside_person person_ids"
            " confirmed_email answer_outcome possible_duplicates",
        ),
        "meeting_attendance",
        PythonPart(match_meetings, reads="meeting_attendance", makes="same_meeting"),
    ),
    Step("members", "join the members", "member_outcome"),
    Step(
        "companies",
        "know the companies",
        PythonPart(
            name_companies,
            reads="person_observation outside_person roster_entry",
            makes="company_key company_name",
        ),
    ),
    Step(
        "identities",
        "build the people",
        "people person_changes companies company_names questions",
    ),
    Step(
        "interactions",
        "build what happened",
        "messages invitations meetings favors chapters events interactions",
    ),
    Step(
        "ties",
        "build the ties",
        "settlements open_favors favor_balance tie_parts tie_by_day tie_strength",
        "tie_strength_monthly network_monthly exchanges",
    ),
    Step(
        "lists",
        "build the lists",
        "memberships company_access event_people openings dormant reach_out funnel",
        "met_not_linked linked_never_met",
    ),
    Step(
        "audit",
        "account for the rows",
        "meeting_or_event_row unread_outcome connection_outcome meeting_outcome",
        "guest_outcome calendar_outcome known_person_outcome owner_outcome",
        PythonPart(collect_outcomes, reads="*_outcome", makes="row_outcomes"),
        "row_audit sources",
    ),
    Step(
        "checks",
        "check the sums",
        PythonPart(check_sums, reads="sources tie_strength tie_parts"),
    ),
)
"""Everything that makes a warehouse, in order. A name is a table that is made by its
SQL file from tables before it; the rest is decided in Python."""


def tables_of(*names: str) -> tuple[str, ...]:
    """The tables that SQL files make in the named steps, in order."""
    parts = (part for step in STEPS if step.name in names for part in step.parts)
    return tuple(part for part in parts if isinstance(part, str))


@dataclass(frozen=True)
class Request:
    """What a refresh is asked for."""

    book: BookFolder
    as_of: date
    built_at: datetime
    is_full: bool = False


@dataclass(frozen=True)
class Refreshed:
    """The rows of a refresh, counted by outcome, and files that were left out."""

    rows_read: int
    rows_loaded: int
    rows_merged: int
    rows_set_aside: int
    rows_rejected: int
    files_skipped: int

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left for the user to correct."""
        return not (self.rows_rejected or self.files_skipped)


def refresh(request: Request, runner: Runner) -> Refreshed:
    """Read the book, build the warehouse, publish it, write the reports.

    Raises:
        KithError: something stops the whole refresh; what was published stays.
    """
    with alone_in(request.book):
        return _refresh(request, runner)


def _refresh(request: Request, runner: Runner) -> Refreshed:
    book = request.book
    settings = book.settings()
    check_headers(settings)
    shelf = RowCache(book.private / "rows", settings)
    if request.is_full:
        shelf.clear()
    today = max(request.built_at.date(), request.as_of)
    readings = read_all(book, shelf, settings, today, runner)
    views = runner.run("find the views", "", lambda _: view_files(book.path))
    made_from = build_hash(readings, views, settings, request.as_of, today)
    files = (book.warehouse, *report_files(book))
    building = BuildFile(book.warehouse, book.private / "scratch.duckdb")
    building.clear()
    if not request.is_full and is_published(book, made_from, files):
        # If another program has it open for writing, it is made anew.
        with suppress(RefusalError), book.open_warehouse() as warehouse:
            return _counted(warehouse.connection)
    try:
        inputs = input_hash(readings, views)
        occasion = Occasion(request.as_of, request.built_at, inputs)
        refreshed = _build(building, readings, settings, occasion, runner)
        runner.run("make the views", "", lambda _: create_user_views(building, views))
        runner.run("publish", "", lambda _: publish(building))
    finally:
        building.clear()
    shelf.tidy()
    runner.run("write the reports", "", lambda _: write_reports(book, settings))
    note_published(book, made_from, files)
    return refreshed


def _build(
    building: BuildFile,
    readings: tuple[FileResult, ...],
    settings: Settings,
    occasion: Occasion,
    runner: Runner,
) -> Refreshed:
    staging = StagedRows(ROWS, [shard for r in readings for shard in r.shards])
    runner.run("create the tables", "", lambda _: create_empty(building))
    with building.open(staging) as connection:
        build = Build(connection, readings, settings, occasion)
        for step in STEPS:
            runner.run(step.title, "", partial(_run_step, build, step))
        return _counted(connection)


def _run_step(build: Build, step: Step, _: Progress) -> None:
    for part in step.parts:
        run_part(build, part)


COUNTS = """
SELECT
    coalesce(sum(rows_read), 0)::BIGINT,
    coalesce(sum(rows_loaded), 0)::BIGINT,
    coalesce(sum(rows_merged), 0)::BIGINT,
    coalesce(sum(rows_set_aside), 0)::BIGINT,
    coalesce(sum(rows_rejected), 0)::BIGINT,
    count(*) FILTER (kind = 'unreadable')
FROM sources
"""


def _counted(connection: Connection) -> Refreshed:
    [row] = connection.execute(COUNTS).fetchall()
    return Refreshed(*row)
