"""What the data is: one class per table, one SQL file per derived table."""

from models.account import RowAudit, Run, Source, SourceFile
from models.addresses import EMAIL, PROFILE, profile_key
from models.contact import Favor, Interaction, Invitation, Meeting, Message
from models.failure import RefusalError
from models.parameters import MeetingKind, ScoreParameter, Tier, UnitSize
from models.people import Mention, Person, PersonId
from models.scratch import OutsidePerson, OwnerPerson, PersonKey, SameMeeting
from models.settings import Settings
from models.staging import Shard
from models.statements import BUILD_ORDER, MACROS, macro_meaning, statement
from models.table import (
    Table,
    columns_of,
    comments_of,
    ddl_of,
    meaning_of,
    name_of,
    sql_text,
)
from models.ties import TiePart, TieStrength
from models.vocabulary import REASONS, Kind, Outcome, TierName

TABLES: tuple[type[Table], ...] = (
    Run,
    Source,
    RowAudit,
    Person,
    PersonId,
    Mention,
    Message,
    Invitation,
    Meeting,
    Favor,
    Interaction,
    ScoreParameter,
    MeetingKind,
    UnitSize,
    Tier,
    TieStrength,
    TiePart,
)
"""Every table of the warehouse."""

__all__ = [
    "BUILD_ORDER",
    "EMAIL",
    "MACROS",
    "PROFILE",
    "REASONS",
    "TABLES",
    "Favor",
    "Interaction",
    "Invitation",
    "Kind",
    "Meeting",
    "MeetingKind",
    "Mention",
    "Message",
    "Outcome",
    "OutsidePerson",
    "OwnerPerson",
    "Person",
    "PersonId",
    "PersonKey",
    "RefusalError",
    "RowAudit",
    "Run",
    "SameMeeting",
    "ScoreParameter",
    "Settings",
    "Shard",
    "Source",
    "SourceFile",
    "Table",
    "TiePart",
    "TieStrength",
    "Tier",
    "TierName",
    "UnitSize",
    "columns_of",
    "comments_of",
    "ddl_of",
    "macro_meaning",
    "meaning_of",
    "name_of",
    "profile_key",
    "sql_text",
    "statement",
]
