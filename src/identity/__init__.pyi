from .answer_line import AnswerLine as AnswerLine, LineOutcome as LineOutcome
from .answers.apply import (
    ConnectedSince as ConnectedSince,
    UserAnswers as UserAnswers,
    AnswerResolver as AnswerResolver,
)
from .answers.feedback import (
    confirmed_emails as confirmed_emails,
    resolve_all as resolve_all,
)
from .answers.mention_answers import (
    MentionAnswers as MentionAnswers,
    MentionQuestion as MentionQuestion,
    mention_question as mention_question,
)
from .answers.new_namesakes import (
    KnownSince as KnownSince,
    NewNamesakes as NewNamesakes,
)
from .companies.normalize import (
    AskedCompany as AskedCompany,
    company_initials as company_initials,
    company_key as company_key,
    company_names as company_names,
    is_employer as is_employer,
    names_asked as names_asked,
    shortened_names as shortened_names,
    written_names as written_names,
)
from .explain import (
    explain_decision as explain_decision,
    explain_duplicate as explain_duplicate,
)
from .ids import person_id as person_id
from .mentions.blocking_keys import (
    query_companies as query_companies,
    query_words as query_words,
    blocking_words as blocking_words,
)
from .mentions.decide import (
    TypedMention as TypedMention,
    decide_all as decide_all,
    mention_id as mention_id,
    mention_key as mention_key,
)
from .mentions.decision import Decision as Decision
from .mentions.log_context import PriorMentions as PriorMentions
from .mentions.outside_people import (
    OutsidePerson as OutsidePerson,
    former_ids as former_ids,
)
from .mentions.parse import ParsedMention as ParsedMention
from .mentions.people_list import split_people as split_people
from .mentions.people_index import PeopleIndex as PeopleIndex, KnownName as KnownName
from .mentions.same_meeting import (
    MeetingRow as MeetingRow,
    same_meetings as same_meetings,
)
from .mentions.title_names import TitleNames as TitleNames
from .names.frequency import NameModel as NameModel, FrequencyRow as FrequencyRow
from .names.normalize import fold as fold, name_key as name_key
from .people.key_owners import KeyOwners as KeyOwners, ReferenceName as ReferenceName
from .people.link_exports import (
    LinkedExports as LinkedExports,
    ListingVariant as ListingVariant,
    DuplicateCandidate as DuplicateCandidate,
    link_listings as link_listings,
)
from .people.merges import PersonMerges as PersonMerges
from .people.owner import (
    ProfileClaim as ProfileClaim,
    OwnerEvidence as OwnerEvidence,
    BookOwner as BookOwner,
    Participant as Participant,
    UnknownOwnerError as UnknownOwnerError,
    find_owner as find_owner,
)
