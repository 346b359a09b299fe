"""Decide by e-mail addresses that stand next to names elsewhere in the log."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from identity.mentions.decision import MOST_CANDIDATES, Decision, resolved
from identity.mentions.exact_match import fits_owner, owner_names
from identity.mentions.log_context import PriorMentions
from identity.mentions.one_mailbox import may_be_named, typed_names
from identity.mentions.outside_people import OutsidePeople
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.name_parts import PersonName


@dataclass(frozen=True)
class AddressDecider:
    """Decides by addresses, whose people are known from names next to them."""

    index: PeopleIndex
    outside_people: OutsidePeople
    prior: PriorMentions

    def link_confirmed(
        self, questions: Mapping[str, ParsedMention], decided: dict[str, Decision]
    ) -> None:
        """Link addresses that appear next to a resolved name elsewhere."""
        owners: defaultdict[str, set[str]] = defaultdict(set)
        own = {questions[k].email for k, d in decided.items() if d.rule == "owner"}
        own.discard(None)
        for known in (self.index.by_email, self.prior.addresses):
            for address, people in known.items():
                owners[address].update(people)
        for key, decision in decided.items():
            email = questions[key].email
            if email and decision.status == "resolved" and decision.person_id:
                owners[email].add(decision.person_id)
        for key, parsed in questions.items():
            people = owners.get(parsed.email or "", set())
            is_open = key not in decided or decided[key].status != "resolved"
            if not is_open:
                continue
            if parsed.email in own and self._is_owners(parsed):
                decided[key] = Decision("ignored", "owner")
            elif len(people) == 1 and self._is_theirs(parsed, min(people)):
                decided[key] = resolved(min(people), "confirmed_email", self.index)

    def _is_owners(self, parsed: ParsedMention) -> bool:
        names = owner_names(self.index)
        is_owner = fits_owner(parsed, self.index)
        who = self.index.owner.person_id
        return is_owner and not self.is_of_others(parsed, who, names)

    def _is_theirs(self, parsed: ParsedMention, who: str) -> bool:
        names = self.index.names.get(who, ())
        is_named = may_be_named(parsed, names, self.index)
        return is_named and not self.is_of_others(parsed, who, names)

    def is_of_others(
        self, parsed: ParsedMention, who: str, names: Sequence[PersonName]
    ) -> bool:
        """Whether the name is too short to tell the person from others who stand next
        to the address elsewhere."""
        if parsed.is_name or not parsed.email:
            return False
        typed = list(typed_names(parsed))
        return any(
            self.prior.answered.get(other.question_key) != who
            for other in self.outside_people.others_beside(parsed.email, names)
            if may_be_named(other, typed, self.index)
        )

    def name_those_who_share(
        self, questions: Mapping[str, ParsedMention], decided: dict[str, Decision]
    ) -> None:
        """Propose everybody found by a name that stands next to a shared address."""
        people: defaultdict[str, set[str]] = defaultdict(set)
        for key, decision in decided.items():
            if (email := questions[key].email) and decision.person_id:
                people[email].add(decision.person_id)
        for key, decision in decided.items():
            if decision.rule == "shared_email":
                found = people[questions[key].email or ""]
                decided[key] = with_people(decision, sorted(found))


def with_people(decision: Decision, people: Sequence[str]) -> Decision:
    """Add people to the candidates, as the last ones shown."""
    added = list(people)[:MOST_CANDIDATES]
    others = [who for who in decision.candidates if who not in added]
    shown = others[: MOST_CANDIDATES - len(added)]
    return replace(decision, candidates=[*shown, *added])
