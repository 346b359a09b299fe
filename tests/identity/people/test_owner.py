import pytest

from identity import (
    OwnerEvidence,
    Participant,
    ProfileClaim,
    UnknownOwnerError,
    find_owner,
)

ME, TWIN, ANN = "slug:inga-holt", "slug:inga-holt-2", "slug:ann-able"


def of(
    key: str, name: str | None, conversations: int, written: int | None = None
) -> Participant:
    """Somebody who wrote in all their conversations, if not said otherwise."""
    wrote = conversations if written is None else written
    return Participant(key, name, conversations, wrote)


def test_the_setting_outranks_every_other_sign() -> None:
    evidence = OwnerEvidence(settings=[ME], participants=[of(ANN, None, 9)])
    assert find_owner(evidence).person_key == ME


def test_former_addresses_are_the_owners_too() -> None:
    owner = find_owner(OwnerEvidence(settings=[ME, TWIN], own_side=[ME, TWIN]))
    assert (owner.person_key, owner.former_keys) == (ME, (TWIN,))


def test_a_setting_that_leaves_out_an_own_side_is_refused() -> None:
    with pytest.raises(UnknownOwnerError, match="former_urls"):
        find_owner(OwnerEvidence(settings=[ME], own_side=[ME, TWIN]))


def test_who_never_wrote_is_found_among_those_written_to() -> None:
    received = [
        of(ANN, "Ann Able", 2),
        of(ME, "Inga Holt", 3, 0),
        of(TWIN, "Bo Bek", 1),
    ]
    assert find_owner(OwnerEvidence(participants=received)).person_key == ME


def test_the_own_side_of_invitations_outranks_profile_and_messages() -> None:
    participants = [
        of(ANN, "Inga Holt", 9),
        of(ME, "Inga Holt", 1),
    ]
    evidence = OwnerEvidence(
        own_side=[ME], names=("Inga Holt",), participants=participants
    )
    assert find_owner(evidence).person_key == ME


def test_the_name_of_the_profile_outranks_the_number_of_conversations() -> None:
    participants = [
        of(ANN, "Ann Able", 9),
        of(ME, "Inga HOLT", 1),
    ]
    evidence = OwnerEvidence(names=("Inga Holt",), participants=participants)
    assert find_owner(evidence).person_key == ME


def test_a_contact_with_the_owners_name_leaves_it_to_the_conversations() -> None:
    participants = [
        of(TWIN, "Inga Holt", 1),
        of(ME, "Inga Holt", 5),
    ]
    evidence = OwnerEvidence(names=("Inga Holt",), participants=participants)
    assert find_owner(evidence).person_key == ME


def test_an_owner_who_changed_the_name_is_one_person() -> None:
    participants = [
        of(ME, "Inga Holt", 1),
        of(ME, "Inga Berg", 1),
        of(ANN, "Ann Able", 7),
    ]
    evidence = OwnerEvidence(
        names=("Inga Berg", "Inga Holt"), participants=participants
    )
    assert find_owner(evidence).person_key == ME


def test_else_the_sender_in_most_conversations_is_the_owner() -> None:
    participants = [
        of(ANN, "Ann Able", 2),
        of(ME, "Inga Holt", 2),
        of(ME, "Inga Berg", 1),
    ]
    assert find_owner(OwnerEvidence(participants=participants)).person_key == ME


@pytest.mark.parametrize(
    "evidence",
    [
        OwnerEvidence(own_side=[ME, ANN]),
        OwnerEvidence(
            names=("Inga Holt", "Ann Able"),
            participants=[
                of(ME, "Inga Holt", 3),
                of(ANN, "Ann Able", 1),
            ],
        ),
    ],
    ids=["by invitations", "by profiles"],
)
def test_two_owners_are_refused_in_one_line_without_their_names(
    evidence: OwnerEvidence,
) -> None:
    with pytest.raises(UnknownOwnerError) as refusal:
        find_owner(evidence)
    assert "2 owners" in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert "inga" not in str(refusal.value).lower()


def test_when_nobody_stands_out_the_user_is_asked() -> None:
    participants = [
        of(ANN, "Ann Able", 2),
        of(ME, "Inga Holt", 2),
    ]
    with pytest.raises(UnknownOwnerError, match=r"profile_url = .* in kith\.toml"):
        find_owner(OwnerEvidence(participants=participants))


def test_a_book_without_messages_needs_no_address_of_its_owner() -> None:
    owner = find_owner(
        OwnerEvidence(names=("Inga Holt",), emails=("inga@example.org",))
    )
    assert (owner.person_key, owner.names) == ("owner:", ("Inga Holt",))


def test_of_two_in_one_conversation_the_one_who_wrote_is_the_owner() -> None:
    both = [of(ANN, "Ann Able", 1, 0), of(ME, "Inga Holt", 1)]
    assert find_owner(OwnerEvidence(participants=both)).person_key == ME


def test_two_profiles_that_have_nothing_in_common_are_two_members() -> None:
    claims = [
        ProfileClaim("Mia Own", ["mia@example.com"]),
        ProfileClaim("Bob Baker", []),
    ]
    with pytest.raises(UnknownOwnerError, match="2 owners"):
        find_owner(OwnerEvidence(claims=claims))


@pytest.mark.parametrize(
    "other",
    [
        ProfileClaim("Mia Wed", []),
        ProfileClaim("Bea Own", []),
        ProfileClaim("Zoe Young", ["m@x.org"]),
    ],
)
def test_who_keeps_a_name_or_an_address_is_one_member(other: ProfileClaim) -> None:
    assert find_owner(
        OwnerEvidence(claims=[ProfileClaim("Mia Own", ["m@x.org"]), other])
    )


def test_the_settings_go_before_what_profiles_say() -> None:
    claims = [ProfileClaim("Mia Own", []), ProfileClaim("李明", [])]
    found = find_owner(OwnerEvidence(settings=["slug:mia"], claims=claims))
    assert found.person_key == "slug:mia"


def test_two_addresses_of_the_owner_that_no_file_has_both_of_are_refused() -> None:
    people = [
        of(ME, "Inga Holt", 5)._replace(files=["a"]),
        of(TWIN, "Inga Holt", 6)._replace(files=["b"]),
    ]
    with pytest.raises(UnknownOwnerError, match="former_urls"):
        find_owner(OwnerEvidence(names=("Inga Holt",), participants=people))


def test_a_namesake_beside_the_owner_is_no_second_owner() -> None:
    people = [
        of(ME, "Inga Holt", 5)._replace(files=["a"]),
        of(TWIN, "Inga Holt", 1)._replace(files=["a"]),
    ]
    evidence = OwnerEvidence(names=("Inga Holt",), participants=people)
    assert find_owner(evidence).person_key == ME
