"""One class per table of the warehouse, and the list of them."""

from models.table import Table
from models.tables.action_lists import (
    Dormant,
    Exchange,
    Funnel,
    LinkedNeverMet,
    MetNotLinked,
    Opening,
    ReachOut,
)
from models.tables.chapters_and_events import Chapter, Event
from models.tables.company_access import Company, CompanyAccess, CompanyName
from models.tables.favors import FavorBalance, OpenFavor, Settlement
from models.tables.interactions import Favor, Interaction, Invitation, Meeting, Message
from models.tables.memberships import EventPerson, Membership
from models.tables.name_index import NameEntry, NameShare
from models.tables.network import NetworkMonthly
from models.tables.people import (
    Mention,
    Person,
    PersonChange,
    PersonId,
    PossibleDuplicate,
)
from models.tables.questions import Question
from models.tables.run_and_sources import RowAudit, Run, Source
from models.tables.score_parameters import MeetingKind, ScoreParameter, Tier, UnitSize
from models.tables.ties import TiePart, TieStrength, TieStrengthMonthly
from models.tables.user_views import UserView

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
    TieStrengthMonthly,
    NetworkMonthly,
    Membership,
    EventPerson,
    Exchange,
    Opening,
    ReachOut,
    Dormant,
    Funnel,
    MetNotLinked,
    LinkedNeverMet,
    UserView,
    Company,
    CompanyName,
    CompanyAccess,
)
"""Every table of the warehouse."""
