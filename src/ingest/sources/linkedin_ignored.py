"""Files of an export that are left closed."""

SENSITIVE = frozenset(
    {
        "account status history",
        "ad targeting",
        "ads clicked",
        "inferences about you",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job applications",
        "job seeker preferences",
        "lan ads engagement",
        "logins",
        "phone numbers",
        "phonenumbers",
        "private identity asset",
        "receipts",
        "receipts v2",
        "registration",
        "search queries",
        "searchqueries",
        "security challenges",
        "verifications",
        "verifiedexternalcapability",
        "whatsapp phone numbers",
    }
)
"""Files of an export that hold what is nobody's business, and nothing for ties."""

UNRELATED = frozenset(
    {
        "calendar",
        "causes you care about",
        "certifications",
        "comments",
        "company follows",
        "courses",
        "duolingo",
        "engagements",
        "hashtag follows",
        "honors",
        "instantreposts",
        "languages",
        "learning",
        "learningcoachmessages",
        "member hashtags",
        "online job postings",
        "opprtunities",
        "organizations",
        "patents",
        "profile summary",
        "projects",
        "providers",
        "publications",
        "reactions",
        "reviews",
        "rich media",
        "saved items",
        "saved jobs",
        "savedjobalerts",
        "shares",
        "skills",
        "test scores",
        "testscores",
        "trainings",
        "videos",
        "volunteering",
        "votes",
    }
)
"""Files of what the owner did and is. Reactions, comments, shares and votes do not say
whose posts they are about."""

CLOSED = SENSITIVE | UNRELATED
"""Stems of files of an export that are never opened, as stem_of gives them."""

NOT_READ = frozenset(
    {".gif", ".htm", ".html", ".jpeg", ".jpg", ".md", ".pdf", ".png", ".txt"}
)
"""Suffixes of what an export holds besides its tables; more than these is told."""


def is_closed(stem: str) -> bool:
    """The file of an export is left closed."""
    return stem in CLOSED
