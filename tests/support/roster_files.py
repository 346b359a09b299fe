"""Rosters of groups, and address books as Google and Outlook export them."""

from tests.support.reader import Cells, Found, read

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,"
    "Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,"
    "Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
    "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,"
    "Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,"
    "E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,"
    "Address 1 - Formatted,Address 1 - City,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,"
    "Website 1 - Type,Website 1 - Value"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
    "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
    "E-mail 3 - Label,E-mail 3 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - City,"
    "Website 1 - Label,Website 1 - Value,Custom Field 1 - Label"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,"
    "Business Street,Business City,Home City,Business Phone,Business Phone 2,"
    "Home Phone,Mobile Phone,Categories,E-mail Address,E-mail Type,"
    "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 3 Address,Notes,Web Page"
)
PROFILE = "http://www.linkedin.com/in/ann-able"
BOOKS: dict[str, tuple[str, Cells]] = {
    "google, old": (
        GOOGLE_OLD,
        {
            "Name": "Ann Beth Able",
            "Given Name": "Ann",
            "Additional Name": "Beth",
            "Family Name": "Able",
            "Name Prefix": "Dr",
            "Notes": "a secret",
            "Group Membership": "Rowers ::: Choir ::: * myContacts",
            "E-mail 1 - Type": "* Work",
            "E-mail 1 - Value": "ann@x.org ::: a@y.org",
            "E-mail 2 - Value": "b@z.org",
            "Phone 1 - Type": "Mobile",
            "Phone 1 - Value": "555 0100 ::: 555 0101",
            "Address 1 - City": "Halvenport",
            "Organization 1 - Name": "Acme",
            "Organization 1 - Title": "Baker",
            "Website 1 - Type": "Profile",
            "Website 1 - Value": f"https://ann.example ::: {PROFILE}",
        },
    ),
    "google, new": (
        GOOGLE_NEW,
        {
            "First Name": "Ann",
            "Middle Name": "Beth",
            "Last Name": "Able",
            "Name Prefix": "Dr",
            "Organization Name": "Acme",
            "Organization Title": "Baker",
            "Notes": "a secret",
            "Labels": "Rowers ::: Choir ::: * myContacts",
            "E-mail 1 - Label": "* Work",
            "E-mail 1 - Value": "ann@x.org ::: a@y.org",
            "E-mail 3 - Value": "b@z.org",
            "Phone 1 - Value": "555 0100",
            "Phone 2 - Value": "555 0101",
            "Address 1 - City": "Halvenport",
            "Website 1 - Value": PROFILE,
        },
    ),
    "outlook": (
        OUTLOOK,
        {
            "Title": "Dr",
            "First Name": "Ann",
            "Middle Name": "Beth",
            "Last Name": "Able",
            "Company": "Acme",
            "Department": "Ovens",
            "Job Title": "Baker",
            "Business City": "Halvenport",
            "Business Phone": "555 0100",
            "Mobile Phone": "555 0101",
            "Categories": "Rowers;Choir",
            "E-mail Address": "ann@x.org",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "Ann Able (ann@x.org)",
            "E-mail 2 Address": "a@y.org",
            "E-mail 3 Address": "b@z.org",
            "Notes": "a secret",
            "Web Page": PROFILE,
        },
    ),
}


def roster(header: str, *rows: str) -> Found:
    """A roster with these lines."""
    return read("groups/Choir.csv", "\n".join([header, *rows, ""]))
