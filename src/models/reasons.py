"""Why a row of an export is no row of a table, and what there is to do about it."""

from dataclasses import dataclass

NOTHING = "Nothing to do."
ONLY_WHOM = (
    "Newer exports tell people by their addresses: ask LinkedIn for a fresh one and"
    " keep this one beside it."
)


@dataclass(frozen=True)
class Reason:
    """What a code of row_audit means, and its remedy."""

    meaning: str
    remedy: str = NOTHING


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
    "hidden_member": Reason("A closed or hidden account: the row has no name."),
    "no_people": Reason("The row names neither a sender nor a recipient."),
    "name_alone": Reason(
        "It has a name and no address, and not exactly one connection has that name.",
        ONLY_WHOM,
    ),
    "not_a_tie": Reason(
        "An address book entry or a note of nobody whom the book knows otherwise."
    ),
    "older_profile": Reason("An older export's profile, told otherwise since."),
    "past_event": Reason("An event that is over; the export does not say who came."),
    "declined_event": Reason("An event that the owner gave up."),
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
}
"""Why a row was merged or set aside; a rejected row says what is wrong with it."""
