from __future__ import annotations

from meetingdesk.queries.search import search
from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.delegations import RemoveDelegate
from meetingdesk.requests.directory import EditEntity


def hits(desk, text, **options):
    return desk.ask(search, text, **options)


def test_every_kind_of_thing_is_found(desk):
    assert {hit.kind for hit in hits(desk, "16", limit=1000)} >= {"meeting"}
    assert [(hit.kind, hit.where) for hit in hits(desk, "opening rem")] == [
        ("item", "16th Global Meeting of the WCO Regional Structures"),
        ("item", "15th Global Meeting of the WCO Regional Structures"),
    ]
    assert {hit.kind for hit in hits(desk, "bangkok")} == {"delegation", "entity"}
    assert [(hit.kind, hit.title) for hit in hits(desk, "2021-02-19")] == [("sitting", "2021-02-19")]
    assert hits(desk, "gmre-15")[0].kind == "meeting"


def test_a_person_leads_to_the_latest_delegation(desk):
    [hit] = hits(desk, "kuramoto")
    delegation = desk.delegation("ROCB Asia/Pacific")
    assert (hit.kind, hit.title, hit.where) == ("person", "Norikazu Kuramoto", "ROCB Asia/Pacific")
    assert (hit.meeting, hit.delegation) == (1, delegation.id)
    desk.run(RemoveDelegate(delegate=delegation.head.id))
    [hit] = hits(desk, "kuramoto")
    assert (hit.where, hit.meeting, hit.delegation) == ("", None, None)


def test_accents_and_languages_do_not_matter(desk):
    assert hits(desk, "MORALES XUYA")[0].title == "Ana Lucía Morales Xuyá"
    item = desk.item("Opening remarks")
    desk.run(EditItem(item=item.id, title="Discours d'ouverture élégant", language="fr"))
    [hit] = hits(desk, "elegant")
    assert (hit.kind, hit.id, hit.title) == ("item", item.id, f"{item.number} Opening remarks")
    [hit] = hits(desk, "elegant", language="fr")
    assert hit.title.endswith("Discours d'ouverture élégant")
    desk.run(EditEntity(entity=1, name_native="Ofícina Ñandú"))
    assert {hit.kind for hit in hits(desk, "nandu")} == {"entity", "delegation"}


def test_the_nearest_come_first_and_the_rest_is_cut(desk):
    found = hits(desk, "rtc", limit=500)
    assert found[0].title.startswith("RTC")
    ranks = [(not hit.title.startswith("RTC"), "RTC" not in hit.title) for hit in found]
    assert ranks == sorted(ranks)
    assert hits(desk, "rtc", limit=3) == found[:3]


def test_nothing_is_found_by_nothing(desk):
    assert hits(desk, "  ") == ()
    assert hits(desk, "no such thing at all") == ()
    assert hits(desk, "%") == tuple(hit for hit in hits(desk, "%") if "%" in hit.title)
