"""What the data is: one class per table, one SQL file per derived table."""

from models.account import RowAudit, Run, Source, SourceFile
from models.addresses import EMAIL, MENTION_ID, PERSON_ID, PROFILE, profile_key
from models.contact import Favor, Interaction, Invitation, Meeting, Message
from models.failure import RefusalError
from models.groups import EventPerson, Membership
from models.life import Chapter, Event
from models.names import NameEntry, NameShare
from models.owing import FavorBalance, OpenFavor, Settlement
from models.parameters import MeetingKind, ScoreParameter, Tier, UnitSize
from models.people import (
    Mention,
    Person,
    PersonChange,
    PersonId,
    PossibleDuplicate,
)
from models.question import Question
from models.reasons import DOUBTS, NOTHING_TO_DO, REASONS, Doubt, Reason
from models.scratch import (
    AnswerRow,
    CompanyKey,
    ConfirmedEmail,
    Holding,
    KnownId,
    ListedKey,
    OutsidePerson,
    OwnEmail,
    OwnerPerson,
    PersonKey,
    SameMeeting,
)
from models.settings import Limits, Settings
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
from models.vocabulary import Kind, Outcome, TierName

TABLES: tuple[type[Table], ...] = (
    Run,
    Source,
    RowAudit,
    Person,
    PersonId,
    PersonChange,
    PossibleDuplicate,
    Mention,
    NameEntry,
    NameShare,
    Question,
    Message,
    Invitation,
    Meeting,
    Favor,
    Chapter,
    Event,
    Interaction,
    Settlement,
    OpenFavor,
    FavorBalance,
    ScoreParameter,
    MeetingKind,
    UnitSize,
    Tier,
    TieStrength,
    TiePart,
    Membership,
    EventPerson,
)
"""Every table of the warehouse."""

__all__ = [
    "BUILD_ORDER",
    "DOUBTS",
    "EMAIL",
    "MACROS",
    "MENTION_ID",
    "NOTHING_TO_DO",
    "PERSON_ID",
    "PROFILE",
    "REASONS",
    "TABLES",
    "AnswerRow",
    "Chapter",
    "CompanyKey",
    "ConfirmedEmail",
    "Doubt",
    "Event",
    "EventPerson",
    "Favor",
    "FavorBalance",
    "Holding",
    "Interaction",
    "Invitation",
    "Kind",
    "KnownId",
    "Limits",
    "ListedKey",
    "Meeting",
    "MeetingKind",
    "Membership",
    "Mention",
    "Message",
    "NameEntry",
    "NameShare",
    "OpenFavor",
    "Outcome",
    "OutsidePerson",
    "OwnEmail",
    "OwnerPerson",
    "Person",
    "PersonChange",
    "PersonId",
    "PersonKey",
    "PossibleDuplicate",
    "Question",
    "Reason",
    "RefusalError",
    "RowAudit",
    "Run",
    "SameMeeting",
    "ScoreParameter",
    "Settings",
    "Settlement",
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
