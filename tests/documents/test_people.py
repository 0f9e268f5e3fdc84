from __future__ import annotations

from tests.documents.sample_rows import make_delegate, make_delegation, make_sitting, sample_delegations

from meetingdesk.collation import sort_key
from meetingdesk.documents.people import Layout, headcount, region_heading, roll


def names(groups):
    return [person.family for group in groups for party in group.parties for _, person in party.people]


def test_the_head_is_first_then_rank_then_name():
    people = (
        make_delegate(1, family="Zeta", rank=0),
        make_delegate(2, family="Beta", rank=1),
        make_delegate(3, family="Alpha", rank=1),
        make_delegate(4, family="Last", rank=9, capacity="head"),
    )
    groups = roll((), [make_delegation(1, *people)], "nominated", sort_key("en"))
    assert names(groups) == ["Last", "Zeta", "Alpha", "Beta"]
    assert [number for group in groups for party in group.parties for number, _ in party.people] == [1, 2, 3, 4]


def test_who_does_not_come_is_not_listed():
    people = (
        make_delegate(1, family="Yes"),
        make_delegate(2, family="Maybe", status="nominated"),
        make_delegate(3, family="No", status="withdrawn"),
        make_delegate(4, family="Other", status="replaced"),
    )
    declined = make_delegation(3, make_delegate(5, family="Declined"), status="declined")
    delegations = [make_delegation(1, *people), make_delegation(2), declined]
    assert names(roll((), delegations, "nominated", str.casefold)) == ["Yes", "Maybe"]
    assert names(roll((), delegations, "confirmed", str.casefold)) == ["Yes"]
    assert headcount(roll((), delegations, "nominated", str.casefold)) == 2


def test_entities_are_sorted_as_the_language_does_and_kinds_keep_their_order():
    delegations = [
        make_delegation(1, make_delegate(1), kind="VCO", entity_name="Zz"),
        make_delegation(2, make_delegate(2), entity_name="Ostrava"),
        make_delegation(3, make_delegate(3), entity_name="\u00d6rebro"),
        make_delegation(4, make_delegate(4), entity_name="Nord"),
        make_delegation(5, make_delegate(5), region=None, region_name="", entity_name="Bank"),
        make_delegation(6, make_delegate(6), region="AP", region_name="Asia", entity_name="Far"),
    ]

    def entities(language):
        groups = roll((), delegations, "nominated", sort_key(language))
        return [party.delegation.entity_name for group in groups for party in group.parties]

    assert entities("en") == ["Zz", "Nord", "\u00d6rebro", "Ostrava", "Far", "Bank"]
    assert entities("sv") == ["Zz", "Nord", "Ostrava", "\u00d6rebro", "Far", "Bank"]


def test_a_sitting_lists_its_audience():
    delegations = [
        make_delegation(1, make_delegate(1, capacity="head"), make_delegate(2)),
        make_delegation(2, make_delegate(3), region="AP", kind="ROCB"),
    ]

    def listed(audience, *codes):
        sitting = make_sitting(audience=audience, audience_codes=codes)
        return [person[-1] for person in names(roll((sitting,), delegations, "nominated", str.casefold))]

    assert listed("all") == ["1", "2", "3"]
    assert listed("regions", "AP") == ["3"]
    assert listed("kinds", "RTC") == ["1", "2"]
    assert listed("capacities", "head") == ["1"]


def test_the_sample_has_200_people_who_stand():
    groups = roll((), sample_delegations(), "nominated", sort_key("en"))
    assert headcount(groups) == 200
    assert [group.code or group.block for group in groups] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA", "observers"]


def blocks(groups, language="en"):
    return [(region_heading(group, language)["name"], names([group])) for group in groups]


def test_the_chair_comes_first_and_observers_and_the_secretariat_last():
    delegations = [
        make_delegation(
            1, make_delegate(1, family="Okafor", given="Ada"), make_delegate(2, family="Ng", capacity="observer")
        ),
        make_delegation(
            2,
            make_delegate(3, family="Sato", capacity="secretariat"),
            make_delegate(4, family="Ito", capacity="interpreter"),
            region="AP", region_name="Asia",
        ),
    ]  # fmt: skip
    groups = roll((), delegations, "nominated", str.casefold, Layout(chair="Ms Ada Okafor (Nigeria)"))
    assert blocks(groups) == [
        ("Chair", ["Okafor"]), ("Asia", ["Ito"]), ("Observers", ["Ng"]), ("Secretariat", ["Sato"]),
    ]  # fmt: skip
    assert blocks(groups, "fr")[-1][0] == "Secrétariat"
    assert [number for group in groups for party in group.parties for number, _ in party.people] == [1, 2, 3, 4]


def test_entities_can_go_by_name_alone_as_the_language_sorts_it():
    def listed(language, *entities):
        delegations = [
            make_delegation(place, make_delegate(place), entity_name=name, region="AP" if place % 2 else "EUR")
            for place, name in enumerate(entities)
        ]
        [group] = roll((), delegations, "nominated", sort_key(language), Layout(by_name=True))
        return [party.delegation.entity_name for party in group.parties]

    assert listed("en", "United States", "Austria", "Germany") == ["Austria", "Germany", "United States"]
    assert listed("fr", "États-Unis", "Autriche", "Allemagne") == ["Allemagne", "Autriche", "États-Unis"]
