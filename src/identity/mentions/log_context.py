"""Evidence from other mentions in the log."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from identity.mentions.decision import Decision
from identity.mentions.parse import ParsedMention
from identity.mentions.score import NOBODY_RATE

SEEN_FACTOR = 3.0
"""Added to the Bayes factor of a person by every other mention of them."""


@dataclass(frozen=True)
class PriorMentions:
    """Evidence from earlier mentions, for deciding only a few new ones."""

    met: Mapping[str, int] = field(default_factory=dict)
    """person_id → number of mentions."""
    outside_people: Mapping[str, int] = field(default_factory=dict)
    """Folded name → number of mentions of people outside the book."""
    addresses: Mapping[str, Collection[str]] = field(default_factory=dict)
    """E-mail address → person_ids found by a name next to it."""
    answered: Mapping[str, str] = field(default_factory=dict)
    """Question key → person_id by an answer of the user."""
    nobody_rate: float = NOBODY_RATE
    """Mentions of people outside the book per expected namesake there."""


class LogContext:
    """Other mentions in the log, as evidence."""

    def __init__(
        self,
        questions: Mapping[str, ParsedMention],
        decided: Mapping[str, Decision],
        counts: Mapping[str, int],
        prior: PriorMentions,
    ) -> None:
        met = Counter(prior.met)
        self.outside_people = Counter(prior.outside_people)
        for key, decision in decided.items():
            if decision.status == "resolved" and decision.person_id:
                met[decision.person_id] += counts[key]
            if decision.status == "unknown":
                self.outside_people[questions[key].folded] += counts[key]
        self.factors = {who: 1 + SEEN_FACTOR * times for who, times in met.items()}
        """person_id → Bayes factor of being mentioned elsewhere."""

    def outside_mentions(self, parsed: ParsedMention) -> int:
        """Number of mentions of the same name that mean somebody outside the book."""
        return self.outside_people[parsed.folded]
