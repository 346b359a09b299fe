"""Attendees that are no people: rooms, mailing lists and mailboxes of a role."""

import re
import unicodedata

MACHINES = re.compile(
    r"(?:^|[@.])calendar\.google\.com$|@googlegroups\.com$|@groups\.io$"
    r"|@(?:lists?|groups?|mailman|listserv)\.",
    re.IGNORECASE,
)
"""Addresses of rooms, shared calendars and mailing lists."""
ROLES = frozenset(
    "accounting accounts admin administration alerts all all-hands allhands anfrage"
    " bewerbung bewerbungen billing board boardroom booking bookings buchhaltung"
    " buero bureau calendar career careers community conf conference contact"
    " contact-us contacto contato customerservice do-not-reply donotreply empfang"
    " enquiries enquiry event events everybody everyone feedback finance front-desk"
    " frontdesk group hallo hello help helpdesk hola hr info information inquiries"
    " inquiry invoice invoices it jobs karriere kontakt legal list lists mail"
    " mailer-daemon marketing media meeting meetingroom meetings members newsletter"
    " no-reply noreply notification notifications office ops orders partnerships"
    " post postmaster press presse privacy projector reception recruiter recruiters"
    " recruiting recruitment redaktion reservations room rooms sales secretariat"
    " secretary security sekretariat service services staff support talent team"
    " teams vertrieb verwaltung webmaster welcome".split()
)
"""Local parts, before the first dot or hyphen, of addresses of no single person."""
LAST = frozenset({"all", "group", "list", "members", "noreply", "staff", "team"})
"""Local parts after the last hyphen or underscore."""
ROOM = re.compile(
    r"\brooms?\b|(?:besprechungs|konferenz|meeting|schulungs|sitzungs)raum"
    r"|sitzungszimmer|\bsalle (?:de |du )?(?:r[ée]union|conf)"
    r"|\bsala (?:de |da |di )?(?:reun|riun|conf|junt)|vergaderzaal|mødelokale|møterom"
    r"|mötesrum|kokoushuone|zasedac|переговорн|会议室|會議室|会議室|회의실",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"\b(?:teams?|committee|everyone|everybody|(?:mailing|distribution) list|department"
    r"|(?:front|help) ?desk|abteilung|verteiler)\b",
    re.IGNORECASE,
)
"""Words in names of several people together."""
NOTED = re.compile(r"\s*\([^()]*\)")


def is_role_mailbox(address: str) -> bool:
    """Whether the address is that of a role or of several people, such as info@."""
    local, _, domain = address.casefold().partition("@")
    parts = re.split(r"[.+_-]", local)
    last = re.split(r"[_-]", local)[-1]
    is_role = local in ROLES or parts[0] in ROLES or (last != local and last in LAST)
    return bool(domain) and (is_role or MACHINES.search(address) is not None)


def names_somebody(name: str, address: str) -> bool:
    """Whether a name that stands beside an address, or alone, is that of one person.

    Beside the address of a role it takes two words, none of them a role.
    """
    bare = NOTED.sub("", name).strip()
    words = folded_words(bare)
    if not words or "@" in bare or ROOM.search(bare) or UNIT.search(bare):
        return False
    is_full = len(words) > 1 and ROLES.isdisjoint(words)
    return is_full or not is_role_mailbox(address)


def folded_words(name: str) -> list[str]:
    """The words of a name, in lower case and without accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return re.findall(r"[\w'\u2019-]+", plain)
