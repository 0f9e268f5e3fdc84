from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from meetingdesk.domain.releases import published
from meetingdesk.model import AgendaItem, Release
from meetingdesk.queries.releases import versions
from meetingdesk.requests.agenda import AddItem, AddSpeaker, ArrangeItem, DeleteItem, EditItem, MoveSlot, UnscheduleSlot
from meetingdesk.requests.now import DropSpeaker
from meetingdesk.requests.releases import ReleaseAgenda, RenumberAgenda
from meetingdesk.requests.sittings import MoveSitting

NOON = datetime(2021, 1, 15, 12, tzinfo=UTC)


def release(desk, note=""):
    return desk.run(ReleaseAgenda(meeting=1, at=NOON, items=published(desk.agenda()), note=note))


def numbers(desk):
    agenda = desk.agenda()
    slots = [slot.item for sitting in agenda.sittings for slot in sitting.slots]
    return {item.uid: item.number for item in (*slots, *agenda.headings, *agenda.unscheduled)}


def pending(desk):
    return desk.ask(versions, 1).pending


def test_the_first_release_is_the_provisional_agenda_and_the_next_its_first_revision(desk):
    release(desk, " For the invitation ")
    desk.run(EditItem(item=desk.slot("Opening remarks").item.id, title="Welcome"))
    release(desk)
    found = desk.ask(versions, 1).releases
    assert [(row.ordinal, row.at, row.note) for row in found] == [(1, NOON, ""), (0, NOON, "For the invitation")]
    assert {item.uid for item in found[0].items} == set(numbers(desk))


def test_what_a_release_holds_reads_back_as_it_was(desk):
    before = published(desk.agenda())
    release(desk)
    assert desk.ask(versions, 1).releases[0].items == before
    assert pending(desk) == ()


def test_nothing_new_is_not_released_again(desk):
    release(desk)
    request = ReleaseAgenda(meeting=1, at=NOON, items=published(desk.agenda()))
    assert desk.refused("release.unchanged", request)["title"]


def test_the_released_agenda_is_released_once_more_as_final_and_then_never_as_less(desk):
    release(desk)
    final = ReleaseAgenda(meeting=1, at=NOON, items=published(desk.agenda()), final=True)
    desk.run(final)
    found = desk.ask(versions, 1).releases
    assert [(row.ordinal, row.final) for row in found] == [(1, True), (0, False)]
    desk.refused("release.unchanged", final)
    desk.refused("release.unchanged", ReleaseAgenda(meeting=1, at=NOON, items=final.items))
    desk.run(EditItem(item=desk.slot("Opening remarks").item.id, title="Welcome"))
    release(desk)
    assert next((row.ordinal, row.final) for row in desk.ask(versions, 1).releases) == (2, False)


def test_a_meeting_without_items_has_nothing_to_release(desk):
    desk.refused("release.empty", ReleaseAgenda(meeting=1, at=NOON, items=()))


def test_after_a_release_no_number_changes_whatever_is_moved_or_taken_out(desk):
    release(desk)
    before = numbers(desk)
    slots = desk.sitting(1).slots
    desk.run(MoveSlot(slot=slots[3].id, sitting=desk.sitting(2).id, offset=140))
    desk.run(UnscheduleSlot(slot=slots[5].id))
    gone = slots[7].item
    desk.run(DeleteItem(item=gone.id))
    after = numbers(desk)
    assert after == {uid: number for uid, number in before.items() if uid in after}
    desk.run(AddItem(meeting=1, title="One more"))
    new = next(item for item in desk.agenda().unscheduled if item.title == "One more")
    assert new.number not in before.values()


def test_an_item_put_in_between_is_bis(desk):
    release(desk)
    first = desk.slot("Opening remarks").item
    desk.run(AddItem(meeting=1, title="In memory", parent=first.parent))
    new = next(item for item in desk.agenda().unscheduled if item.title == "In memory")
    desk.run(ArrangeItem(item=new.id, parent=first.parent, after=first.id))
    assert numbers(desk)[new.uid] == f"{first.number} bis"


def test_renumbering_lets_the_numbers_follow_the_order_again(desk):
    before = numbers(desk)
    release(desk)
    desk.run(AddItem(meeting=1, title="One more"))
    desk.run(RenumberAgenda(meeting=1))
    assert {uid: number for uid, number in numbers(desk).items() if uid in before} == before
    release(desk)
    assert desk.ask(lambda reader: reader.scalars(select(Release.begins).order_by(Release.ordinal)).all()) == [
        True, True,
    ]  # fmt: skip


def test_renumbering_what_is_not_frozen_is_no_step(desk):
    assert not desk.run(RenumberAgenda(meeting=1))


def test_undoing_a_release_sets_the_numbers_free(desk):
    release(desk)
    desk.store.undo()
    assert not any(desk.ask(lambda reader: reader.scalars(select(AgendaItem.number)).all()))
    assert desk.ask(versions, 1).releases == ()


def test_the_difference_says_what_was_added_moved_retitled_and_removed_and_whom_it_touches(desk):
    release(desk)
    slots = [slot for slot in desk.sitting(1).slots if slot.item.speakers]
    moved, renamed, removed, dropped = slots[:4]
    desk.run(MoveSlot(slot=moved.id, sitting=desk.sitting(2).id, offset=140))
    desk.run(EditItem(item=renamed.item.id, title="Another title"))
    desk.run(DeleteItem(item=removed.item.id))
    desk.run(AddSpeaker(item=dropped.item.id, name="Ada"))
    desk.run(AddItem(meeting=1, title="One more"))
    found = {change.kind: change for change in pending(desk)}
    assert set(found) == {"moved", "retitled", "removed", "speakers", "added"}
    assert found["moved"].uid == moved.item.uid
    assert found["moved"].people == tuple(one.name for one in moved.item.speakers)
    assert [time.start for time in found["moved"].before] == [moved.start]
    assert (found["retitled"].before, found["retitled"].after) == (renamed.item.title, "Another title")
    assert (found["removed"].item, found["removed"].number) == (None, removed.item.number)
    assert found["speakers"].people == ("Ada",)
    assert (found["added"].title, found["added"].before) == ("One more", ())


def test_a_speaker_who_drops_out_is_touched(desk):
    release(desk)
    slot = next(s for s in desk.sitting(1).slots if any(one.delegate for one in s.item.speakers))
    speaker = next(one for one in slot.item.speakers if one.delegate)
    desk.run(DropSpeaker(speaking=speaker.id))
    [change] = [one for one in pending(desk) if one.kind == "speakers"]
    assert speaker.name in change.people


def test_a_sitting_that_moves_moves_its_items(desk):
    release(desk)
    sitting = desk.sitting(1)
    desk.run(MoveSitting(sitting=sitting.id, day=sitting.day, start=13 * 60, minutes=sitting.minutes))
    assert {change.kind for change in pending(desk)} == {"moved"}
    assert {change.uid for change in pending(desk)} == {slot.item.uid for slot in sitting.slots}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_titles_are_in_the_language_asked_for(desk, language):
    release(desk)
    desk.run(EditItem(item=desk.slot("Opening remarks").item.id, title="Bienvenue", language="fr"))
    [change] = desk.ask(versions, 1, language).pending
    assert (change.after == "Bienvenue") is (language == "fr")


def test_no_name_of_a_person_is_kept_in_a_release(desk):
    release(desk)
    held = desk.ask(lambda reader: reader.scalars(select(Release.items)).one())
    names = {one.name for sitting in desk.agenda().sittings for slot in sitting.slots for one in slot.item.speakers}
    assert names
    assert not [name for name in names if name in str(held)]
