"""Files of a LinkedIn export that are never opened."""

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
"""Stems of files with sensitive data and no evidence of ties."""

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
"""Stems of files about the owner's activity and profile.

Reactions, comments, shares and votes do not name the authors of the posts."""

CLOSED = SENSITIVE | UNRELATED
"""Stems, as returned by stem_of, of all files that are never opened."""

NOT_READ = frozenset(
    {".gif", ".htm", ".html", ".jpeg", ".jpg", ".md", ".pdf", ".png", ".txt"}
)
"""Suffixes of an export's files that are not tables; others cause a warning."""


def is_closed(stem: str) -> bool:
    """Whether a file of an export is never opened."""
    return stem in CLOSED
