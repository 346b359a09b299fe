"""Names of many cultures, from general knowledge, and endings that make rarer ones."""

from .africa import AFRICA
from .asia import ASIA
from .crescent import CRESCENT
from .east import EAST
from .india import INDIA
from .islands import ENGLISH, ISLANDS
from .latin import LATIN
from .rhine import RHINE
from .shape import Culture, Parts, words

CULTURES = (*ISLANDS, *RHINE, *LATIN, *EAST, *CRESCENT, *INDIA, *ASIA, *AFRICA)

__all__ = ["CULTURES", "ENGLISH", "Culture", "Parts", "words"]
