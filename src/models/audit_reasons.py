"""Outcomes of rows and warnings about files: what each code means, and the remedy."""

from dataclasses import dataclass
from enum import StrEnum

NOTHING_TO_DO = "Nothing to do"
FRESH_EXPORT = (
    "Newer exports tell people by their addresses: ask LinkedIn for a fresh one and"
    " keep this one beside it."
)


@dataclass(frozen=True)
class Reason:
    """Meaning and remedy of one code in row_audit."""

    meaning: str
    remedy: str = f"{NOTHING_TO_DO}."


REASONS: dict[str, Reason] = {
    "newer_export": Reason("A newer export shows the same person."),
    "same_person": Reason("Another row of the same day shows the same person."),
    "repeated_message": Reason("The same message stands in another row."),
    "invitation_note": Reason(
        "The message is the note of an invitation already counted."
    ),
    "repeated_invitation": Reason("The same invitation stands in another row."),
    "same_endorsement": Reason(
        "Part of an endorsement of the same person and day, which is one favor."
    ),
    "repeated_recommendation": Reason("The same recommendation stands in another row."),
    "repeated_chapter": Reason("The same position or school stands in another row."),
    "repeated_event": Reason("The same event stands in another row."),
    "same_meeting": Reason("Another file tells of the same meeting."),
    "owner_profile": Reason("Part of what the book knows of its owner."),
    "person_detail": Reason("Added to the person it names."),
    "same_member": Reason(
        "Another row of the group shows the same person, and took up what this adds."
    ),
    "nobody_named": Reason(
        "The row names nobody: no name, e-mail or profile address, or a firm's card."
    ),
    "nothing_named": Reason("The row has no name of a company, school or event."),
    "ignored_person": Reason("decisions.csv says to leave out whom the row names."),
    "hidden_member": Reason("A closed or hidden account: the row has no name."),
    "no_people": Reason("The row names neither a sender nor a recipient."),
    "name_alone": Reason(
        "It has a name and no address, and not exactly one connection has that name.",
        FRESH_EXPORT,
    ),
    "not_a_tie": Reason(
        "An address book entry or a note of nobody whom the book knows otherwise."
    ),
    "older_profile": Reason(
        "An older export told it; the newest tells it otherwise, or no more."
    ),
    "past_event": Reason("An event that is over; it is not said who came."),
    "declined_event": Reason("An event that the owner declined or gave up."),
    "cancelled": Reason(
        "An entry of a calendar that was cancelled or declined, by its status or title."
    ),
    "nobody_else": Reason(
        "An entry of a calendar that names nobody but its owner, or nobody who came.",
        "If somebody was there, write `with` and the name into its title, or a line"
        " into the log; your own addresses belong into kith.toml as [owner] emails.",
    ),
    "absent_guest": Reason(
        "On a guest list, but not there: not checked in, refunded, or not accepted."
    ),
    "fellow_guest": Reason("On the guest list of an event, which is one meeting."),
    "no_event_day": Reason(
        "On a guest list of which nothing tells the day.",
        "Put the day into the file's name, as in `2026-10-12 Harbour Evening.csv`.",
    ),
    "group_list": Reason(
        "On a list of members, which is of no event.", "Put the file into groups/."
    ),
    "no_day": Reason(
        "A series of a calendar without a day: all were moved or cancelled, or lie more"
        " than a year ahead."
    ),
    "planned_event": Reason(
        "An entry of a calendar after the day of its export: a plan, which may not have"
        " taken place.",
        "Export the calendar again; its new file may replace the old one or lie beside"
        " it.",
    ),
    "doubtful_day": Reason(
        "A day such as 4/5/2026 in a file that does not settle whether the month or the"
        " day is written first.",
        "Export a longer time, so that a day after the 12th is in it, or write the days"
        " as YYYY-MM-DD.",
    ),
    "too_often": Reason("An entry of a calendar that recurs within a day."),
    "repeated_entry": Reason("A newer row tells the same entry of a calendar."),
    "pending_endorsement": Reason("An endorsement that was not accepted yet."),
    "hidden_endorsement": Reason("An endorsement that its receiver hides."),
    "coach_message": Reason("Written by or to LinkedIn's coaching machine."),
    "draft": Reason("Written, but never sent."),
    "sponsored": Reason("An advertisement."),
    "spam": Reason(
        "In the spam folder and never answered.",
        "If it is none, move it out of spam on LinkedIn before the next export.",
    ),
    "unclear_person": Reason(
        "It is not certain whom the row names.",
        "Write the profile address or the company beside the name;"
        " reports/identity_review.csv has the candidates.",
    ),
    "answer": Reason("An answer that decides a question."),
    "no_answer": Reason(
        "A question without an answer yet.", "Write the answer beside it."
    ),
    "replaced_answer": Reason("A later answer says otherwise."),
    "unused_answer": Reason(
        "Nothing in the book is what it answers; it is kept, and may apply again."
    ),
    "needs_scope": Reason(
        "A lone word that stands in several records: it is not certain which is meant.",
        "Write always as its scope, or the mention_id in place of the word;"
        " `kith review --vague` lists them.",
    ),
    "answer_gone": Reason(
        "The person of the answer is in the book no more; the question is open again.",
        "Answer it again with `kith review`.",
    ),
    "still_the_same": Reason(
        "Somebody of the same name came into the book since; the question is open"
        " once more.",
        "Answer it again with `kith review`.",
    ),
    "names_owner": Reason(
        "It is about the owner of the book, who is nobody to ask about.",
        "If an old address is yours, list it under former_urls in kith.toml.",
    ),
}
"""Code → why a row was merged or set aside; a rejected row has a sentence instead."""


class WarningCode(StrEnum):
    """Something doubtful in a file; the value begins the sentence of its warning."""

    UNREADABLE_DAY = "a day that could not be read was left empty"
    LATE_DAY = "a day later than the export was left empty"
    NO_ZONE = "a time without a zone was taken for UTC"
    NO_EMAIL = "an e-mail address that is none was left empty"
    UNPAIRED = "names in TO and addresses differ in number; addresses were used"
    GUESSED = "not UTF-8; read as cp1252"
    DAMAGED = "some characters were lost before the file came here"
    NO_ROWS = "it holds no rows"
    UNREADABLE = "cannot be read"
    NO_KIND = "no kind of file has its columns"
    PARTIAL_ENTRY = "part of a calendar entry could not be read and was left empty"
    REST_OF_SERIES = "a change to the rest of a series was taken for its first day only"
    NO_COLUMN = "kith.toml names a column that it does not have"
    NO_YEAR = "a class year that could not be read was left empty"
    OWN_EMAIL = "e-mail addresses on all entries of the calendar, perhaps yours"
    SHARED_EMAIL = "e-mail addresses that more than one connection has"
    SETTLES_NONE = "settles names no favor"
    SETTLES_ITSELF = "settles names the favor itself"
    SETTLES_OTHER_PERSON = "settles names a favor of another person"
    SETTLES_SAME_WAY = "settles names a favor in the same direction"
    SETTLES_LATER = "settles names a later favor"


SPREADSHEET = (
    "A spreadsheet may have spoiled it: put the file as LinkedIn wrote it there."
)
CORRECT_ID = "Correct the id; the favor counts, but settles nothing by it."
REMEDIES: dict[WarningCode, str] = {
    WarningCode.UNREADABLE: (
        "Correct, replace or remove the file; a refresh leaves it out meanwhile."
    ),
    WarningCode.UNREADABLE_DAY: f"Look at the line. {SPREADSHEET}",
    WarningCode.LATE_DAY: (
        f"Look at the line; the day may be in another form. {SPREADSHEET}"
    ),
    WarningCode.NO_ZONE: (
        f"{NOTHING_TO_DO}: LinkedIn does not say it; it may be hours off."
    ),
    WarningCode.NO_EMAIL: "Correct the address, if the line is yours.",
    WarningCode.UNPAIRED: f"{NOTHING_TO_DO}: an address is surer than a name.",
    WarningCode.GUESSED: f"If accents look wrong, save it as UTF-8. {SPREADSHEET}",
    WarningCode.DAMAGED: (
        "Take the file from the zip as downloaded, if it is whole there."
    ),
    WarningCode.NO_ROWS: (
        "If you have data of that kind, ask LinkedIn for a fresh export."
    ),
    WarningCode.NO_KIND: (
        "docs/formats.md has what is read; map its columns or take it out."
    ),
    WarningCode.PARTIAL_ENTRY: (
        f"{NOTHING_TO_DO}, unless a day, a length or a person is missing: then log it"
        " by hand."
    ),
    WarningCode.REST_OF_SERIES: (
        "Log those of its later days that were otherwise by hand."
    ),
    WarningCode.NO_COLUMN: "Correct the name in kith.toml; it is guessed meanwhile.",
    WarningCode.NO_YEAR: "Correct the year, as in 1998 or '98.",
    WarningCode.OWN_EMAIL: (
        'If one is yours, write it into kith.toml: [owner] emails = ["…"]'
    ),
    WarningCode.SHARED_EMAIL: (
        f"{NOTHING_TO_DO}: people are told apart by their addresses."
    ),
    WarningCode.SETTLES_NONE: (
        f"{CORRECT_ID} `kith favor` lists the ids of those that are open."
    ),
    WarningCode.SETTLES_ITSELF: f"{CORRECT_ID} It takes another favor to settle one.",
    WarningCode.SETTLES_OTHER_PERSON: (
        f"{CORRECT_ID} Favors are settled with the same person."
    ),
    WarningCode.SETTLES_SAME_WAY: (
        f"{CORRECT_ID} What was given settles what was received."
    ),
    WarningCode.SETTLES_LATER: (
        f"{CORRECT_ID} Look at the days: what came first is settled."
    ),
}
"""The remedy of every doubt."""
