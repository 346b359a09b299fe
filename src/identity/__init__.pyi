from .answer_line import AnswerLine as AnswerLine, LineOutcome as LineOutcome
from .answers.apply import Connected as Connected, Given as Given, Settling as Settling
from .answers.feedback import addresses_of as addresses_of, settle_all as settle_all
from .answers.mention_answers import Answers as Answers, Asked as Asked, asked as asked
from .answers.new_namesakes import KnownSince as KnownSince, Newcomers as Newcomers
from .companies.normalize import (
    company_initials as company_initials,
    company_key as company_key,
    company_names as company_names,
    is_employer as is_employer,
    shortened_names as shortened_names,
    written_names as written_names,
)
from .companies.sql_rules import (
    Spelling as Spelling,
    company_spellings as company_spellings,
)
from .explain import why as why, why_alike as why_alike
from .ids import person_id as person_id
from .mentions.blocking_keys import (
    companies_asked as companies_asked,
    words_asked as words_asked,
    words_of as words_of,
)
from .mentions.decide import (
    Past as Past,
    Typed as Typed,
    decide_all as decide_all,
    mention_id as mention_id,
    mention_key as mention_key,
)
from .mentions.decision import Decision as Decision
from .mentions.outside_people import Outsider as Outsider, former_ids as former_ids
from .mentions.parse import Said as Said
from .mentions.people_index import Book as Book, KnownName as KnownName
from .mentions.same_meeting import (
    LoggedRow as LoggedRow,
    same_meetings as same_meetings,
)
from .names.frequency import NameModel as NameModel, NameShare as NameShare
from .names.normalize import fold as fold, name_key as name_key
from .people.key_owners import Holders as Holders, Named as Named
from .people.link_exports import (
    Continuity as Continuity,
    Face as Face,
    Likeness as Likeness,
    continue_people as continue_people,
)
from .people.merges import Sameness as Sameness
from .people.owner import (
    Claim as Claim,
    Evidence as Evidence,
    Owner as Owner,
    Participant as Participant,
    UnknownOwnerError as UnknownOwnerError,
    find_owner as find_owner,
)
