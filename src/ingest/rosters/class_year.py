"""Parse years of graduation, in a cell of their own or after a name."""

import re

PIVOT = 40
"""Two-digit years from 40 on are 19xx, those below are 20xx."""

MARK = r"['\u2018\u2019\u02bc`\u00b4]"
SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d) ?[-\u2013/] ?((?:19|20)\d\d)(?!\d)")
WHOLE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORT = re.compile(
    rf"(?:{MARK}|\bclass of +{MARK}?|^{MARK}?)(\d\d)(?!\d)", re.IGNORECASE
)
DEGREE = "(?: [A-Z]{1,3} | [A-Z]Eng | [A-Z]Sc | PhD )"
BEHIND_NAME = re.compile(
    rf"""(?: (?: \s+ -\  | [\s,;(\[\u2013] )+
             (?: (?i:class\ of)\s+ | {DEGREE}(?={MARK}) )?
             {MARK}? (?: (?:19|20)\d\d | \d\d )
           | {MARK}\d\d )
         [)\]]? $""",
    re.VERBOSE,
)
"""`Ann Able '98`, `Ann Able (1998)`, `Ann Able, Class of '98`, `Ann Able BA'98`."""


def class_year(text: str) -> int | None:
    """Parse `1998`, `1998.0`, `'98`, `98`, `Class of '98`, `1994-1998`, `6/30/1998`.

    The end of a span, the earliest of several years; None if there is no year.
    """
    if span := SPAN.search(text):
        return int(span[2])
    if found := WHOLE.findall(text):
        return min(map(int, found))
    short = [int(digits) for digits in SHORT.findall(text.strip())]
    return min((_whole(digits) for digits in short), default=None)


def split_class_year(name: str) -> tuple[str, int | None]:
    """Split the class years off the end of a name; return the earliest, if any."""
    years = []
    while found := BEHIND_NAME.search(name):
        if (year := class_year(found[0].strip(" ,;()[]"))) is not None:
            years.append(year)
        name = name[: found.start()].rstrip(" ,;-\u2013")
    return name, min(years, default=None)


def _whole(digits: int) -> int:
    return digits + (1900 if digits >= PIVOT else 2000)
