"""Explain decisions about mentions and duplicates in plain words."""

from identity.names.similarity import NameAgreement
from models.vocabulary import CompanyRelation, DuplicateRule

RULES = {
    "answer": "you said so",
    "answer_here": "you said so, for this record",
    "answer_gone": "whom you named is in the book no more",
    "still_the_same": "you said so, but somebody of that name has joined since",
    "person_id": "by their person_id",
    "profile_url": "by the profile address",
    "email": "by the e-mail address",
    "confirmed_email": "by an e-mail address that stood beside their name",
    "owner": "that is you",
    "shared_email": "several people have this e-mail address",
    "email_of_another_name": "the e-mail address is known for another name",
    "address_changed_hands": "several people went by this address",
    "several_people": "two people in one mention; part them by a semicolon",
    "first_name_and_company": "first name and company fit",
    "native_name": "same name in its own script, no company to compare",
    "no_such_id": "nobody has this person_id",
    "unknown_name": "nobody in the book has this name",
    "unknown_email": "nobody in the book has this e-mail address",
}
"""Rule that explains a decision by itself → explanation."""

ADDED_TO_EVIDENCE = {
    "namesakes": "several people have this name",
    "common_name": "a common name",
    "seen_before": "met elsewhere in the log",
    "email_pattern": "the e-mail address may be made of their name",
    "other_address": "a new profile address",
    "vague": "a lone first name or initials may be anybody",
}
"""Rule that is explained together with the evidence → explanation. Rules in neither
mapping are explained by their evidence alone."""

DUPLICATES: dict[DuplicateRule, str] = {
    "several_fit": "same day of connecting and a name that fits, as others do too",
    "same_email": "same e-mail address",
    "other_surname": "same day of connecting, given name and company, another surname",
    "other_day": "same name and company, another day of connecting",
    "outsider_connected": "somebody of that name has connected since",
}
"""Rule that pairs two possible duplicates → explanation."""

AGREEMENTS = {
    NameAgreement.SUBSET: "a part of the {}",
    NameAgreement.NICKNAME: "a nickname of the {}",
    NameAgreement.VARIANT: "another spelling of the {}",
    NameAgreement.TYPO: "the {} but for one keystroke",
    NameAgreement.INITIAL: "the initial of the {}",
    NameAgreement.SIBLING_NICKNAME: "another nickname of the {}",
    NameAgreement.NONE: "another {}",
}
"""Agreement → phrase for the given or family name; an exact one is not mentioned."""

COMPANIES: dict[CompanyRelation, str] = {
    "same": "same company",
    "near": "a similar company",
    "different": "another company",
    "none": "no company to compare",
}
SAME_NAME = NameAgreement.EXACT + NameAgreement.EXACT
"""Stored name class of two exact agreements."""
NAMESAKE_RULES = frozenset({"namesakes", "common_name"})
"""Rules whose explanation already implies the same name."""
MIN_NAMESAKES = 0.5
"""Expected namesakes outside the book from which on they are mentioned (people)."""


def explain_decision(
    rule: str,
    name_class: str | None = None,
    company_relation: CompanyRelation | None = None,
    expected_namesakes: float | None = None,
) -> str:
    """Describe the rule and the evidence of a decision as a sentence fragment."""
    if rule in RULES:
        return RULES[rule]
    parts = [ADDED_TO_EVIDENCE[rule]] if rule in ADDED_TO_EVIDENCE else []
    if name_class != SAME_NAME or rule not in NAMESAKE_RULES:
        parts += _names(name_class or "")
    parts += [COMPANIES[company_relation]] if company_relation else []
    if expected_namesakes and expected_namesakes >= MIN_NAMESAKES:
        parts.append(f"about {expected_namesakes:.0f} more may have that name")
    return ", ".join(parts) or rule.replace("_", " ")


def explain_duplicate(rule: DuplicateRule) -> str:
    """Describe why two people may be one."""
    return DUPLICATES[rule]


def _names(name_class: str) -> list[str]:
    """Phrases for names that differ; `same name` if neither does."""
    agreeing = zip(
        map(NameAgreement, name_class), ("given name", "family name"), strict=False
    )
    differing = [AGREEMENTS[a].format(name) for a, name in agreeing if a in AGREEMENTS]
    return differing or ["same name"] * bool(name_class)
