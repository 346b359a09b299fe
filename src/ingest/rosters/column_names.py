"""Known column names in rosters and address books; the first of each is ours.

The order matters: where a field takes one value, an earlier name takes precedence.
"""

from ingest.schema.row import optional, several


def _words(names: str) -> list[str]:
    return [name.strip() for name in names.split(",")]


FULL_NAME = optional(
    *_words("full name, or full name, display name, name, member name, alumni name"),
    *_words("student name, contact name"),
)
FIRST_NAME = optional(*_words("given name, first name, first, given, forename"))
MIDDLE_NAME = optional(*_words("middle name, additional name, middle, middle initial"))
LAST_NAME = optional(*_words("family name, last name, last, family, surname"))
CLASS_YEAR = optional(
    *_words("class year, social class year, primary degree year, grad year"),
    *_words("graduation year, year of graduation, year of passing, passing year"),
    *_words("esr class of, class of, class, batch, year"),
)
DEGREES = several(
    *_words("degree, degree type, degree name, primary degree, programme, program"),
    *_words("qualification"),
)
MAJOR = optional(*_words("major, branch, field of study, area of study, concentration"))
COMPANY = optional(
    *_words("company, current employer, employer, current company, company name"),
    *_words("organization name, organisation name, organization, organisation, firm"),
)
# Outlook has the position in Job Title, and Title is Mr., Dr. and the like.
POSITION = optional(
    *_words("position, current position, job title, organization title, occupation"),
    *_words("designation, role, title"),
)
CITY = several(
    *_words("city, current city, home city, address city, business city, town"),
    *_words("location"),
)
EMAILS = several(
    *_words("email, email address, email value, email id, preferred email"),
    *_words("primary email, personal email, work email, business email, mail"),
)
PHONES = several(
    *_words("phone, phone value, phone number, preferred phone, primary phone"),
    *_words("home phone, business phone, work phone, mobile, mobile phone"),
    *_words("mobile number, mobile perso, cell, cell phone, telephone"),
    *_words("contact number"),
)
PROFILE = several(
    *_words("linkedin url, linkedin, linkedin profile, linkedin profile url"),
    *_words("profile url, profile, url, website, website value, web page"),
)
MEMBER_OF = several(
    *_words("groups, group, affinity groups, affinity group, group participation"),
    *_words("group membership, association, associations, chapter, clubs, labels"),
    *_words("categories"),
)
LISTED_ID = optional(
    *_words("id, student id, record id, constituent id, cons id, import id, user id"),
    *_words("member id, alumni id, database key, roll number, roll no"),
)
