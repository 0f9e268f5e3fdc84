from __future__ import annotations

from datetime import date

from meetingdesk.domain.arranging import items_of
from meetingdesk.requests.agenda import DeleteItem
from meetingdesk.requests.meetings import CloneMeeting
from meetingdesk.requests.precedence import AddPrecedence, RemovePrecedence


def tops(desk):
    return [item for item in items_of(desk.agenda()) if item.parent is None and not item.sub_items]


def wish(desk, before, after):
    return desk.run(AddPrecedence(before=before.id, after=after.id)).inserted["precedence"][0]


def said(desk, meeting=1):
    agenda = desk.agenda(meeting)
    titles = {item.id: item.title for item in items_of(agenda)}
    return [(titles[one.before], titles[one.after]) for one in agenda.precedence]


def test_an_order_is_set_removed_and_undone(desk):
    one, other, *_ = tops(desk)
    row = wish(desk, one, other)
    assert said(desk) == [(one.title, other.title)]
    desk.run(RemovePrecedence(precedence=row))
    assert said(desk) == []
    desk.store.undo()
    assert said(desk) == [(one.title, other.title)]
    desk.store.undo()
    assert said(desk) == []
    desk.refused("gone", RemovePrecedence(precedence=row))


def test_the_same_order_twice_is_one(desk):
    one, other, *_ = tops(desk)
    wish(desk, one, other)
    before = desk.dump()
    desk.run(AddPrecedence(before=one.id, after=other.id))
    assert desk.dump() == before


def test_a_circle_is_refused_with_the_way_round(desk):
    one, other, third, *_ = tops(desk)
    wish(desk, one, other)
    wish(desk, other, third)
    told = desk.refused("precedence.circle", AddPrecedence(before=third.id, after=one.id))
    assert told["items"] == f"{one.title}; {other.title}; {third.title}"
    desk.refused("precedence.circle", AddPrecedence(before=other.id, after=one.id))


def test_an_item_is_neither_before_itself_nor_before_its_parts(desk):
    items = items_of(desk.agenda())
    part = next(item for item in items if item.parent is not None)
    desk.refused("precedence.same", AddPrecedence(before=part.id, after=part.id))
    desk.refused("precedence.inside", AddPrecedence(before=part.parent, after=part.id))
    desk.refused("precedence.inside", AddPrecedence(before=part.id, after=part.parent))
    desk.refused("gone", AddPrecedence(before=part.id, after=10**6))


def test_it_goes_and_comes_back_with_its_item(desk):
    one, other, *_ = tops(desk)
    wish(desk, one, other)
    before = desk.dump()
    assert len(desk.run(DeleteItem(item=other.id)).deleted["precedence"]) == 1
    desk.store.undo()
    assert desk.dump() == before


def test_the_next_edition_keeps_the_order(desk):
    one, other, *_ = tops(desk)
    wish(desk, one, other)
    clone = desk.run(CloneMeeting(meeting=1, key="next", start=date(2022, 3, 15))).inserted["meeting"][0]
    assert said(desk, clone) == said(desk) == [(one.title, other.title)]
