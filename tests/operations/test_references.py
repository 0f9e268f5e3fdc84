from __future__ import annotations

from datetime import date

from meetingdesk.requests.agenda import DeleteItem
from meetingdesk.requests.meetings import CloneMeeting
from meetingdesk.requests.references import AddReference, EditReference, RemoveReference

TITLE = "Opening remarks"
ADDRESS = "https://docs.example.org/12"


def said(desk, meeting=1):
    slot = next(one for sitting in desk.agenda(meeting).sittings for one in sitting.slots if TITLE in one.item.title)
    return [(one.symbol, one.title, one.address) for one in slot.item.references]


def refer(desk, **changes):
    item = desk.slot(TITLE).item.id
    return desk.run(AddReference(item=item, **changes)).inserted["reference"][0]


def test_an_item_refers_to_documents_in_their_order(desk):
    refer(desk, symbol=" PC-12 / 3 ", title="Annual  report", address=f" {ADDRESS} ")
    refer(desk, title="Concept note")
    assert said(desk) == [("PC-12 / 3", "Annual report", ADDRESS), ("", "Concept note", "")]


def test_a_reference_is_changed_taken_off_and_undone(desk):
    one = refer(desk, symbol="PC-1")
    desk.run(EditReference(reference=one, symbol="PC-1", title="Terms of reference"))
    assert said(desk) == [("PC-1", "Terms of reference", "")]
    desk.run(RemoveReference(reference=one))
    assert said(desk) == []
    desk.store.undo()
    assert said(desk) == [("PC-1", "Terms of reference", "")]
    desk.refused("gone", RemoveReference(reference=one + 1))


def test_what_is_no_reference_is_refused(desk):
    item = desk.slot(TITLE).item.id
    desk.refused("reference.empty", AddReference(item=item, symbol=" ", address=ADDRESS))
    desk.refused("link.form", AddReference(item=item, symbol="PC-1", address="docs/12"))
    one = refer(desk, symbol="PC-1")
    desk.refused("reference.empty", EditReference(reference=one))


def test_references_go_and_come_back_with_their_item(desk):
    refer(desk, symbol="PC-1")
    before = desk.dump()
    change = desk.run(DeleteItem(item=desk.slot(TITLE).item.id))
    assert len(change.deleted["reference"]) == 1
    desk.store.undo()
    assert desk.dump() == before


def test_the_next_edition_refers_to_the_same_documents(desk):
    refer(desk, symbol="PC-1", title="Rules of procedure", address=ADDRESS)
    clone = desk.run(CloneMeeting(meeting=1, key="next", start=date(2022, 3, 15))).inserted["meeting"][0]
    assert said(desk, clone) == said(desk) == [("PC-1", "Rules of procedure", ADDRESS)]
