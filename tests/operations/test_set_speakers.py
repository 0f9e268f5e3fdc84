from __future__ import annotations

from meetingdesk.requests.agenda import AddSpeaker, SetSpeakers, Speaks

TITLE = "Opening remarks"


def test_speakers_are_set_all_at_once_in_their_order(desk):
    item = desk.slot(TITLE).item.id
    desk.run(AddSpeaker(item=item, name="Second"))
    rows = {one.name: one.id for one in desk.slot(TITLE).item.speakers}
    desk.run(SetSpeakers(item=item, speakers=(Speaks(name="First"), Speaks(speaking=rows["Second"]))))
    assert [one.name for one in desk.slot(TITLE).item.speakers] == ["First", "Second"]
    assert desk.slot(TITLE).item.speakers[1].id == rows["Second"]
    before = desk.dump()
    own = tuple(Speaks(speaking=one.id) for one in desk.slot(TITLE).item.speakers)
    desk.run(SetSpeakers(item=item, speakers=own))
    assert desk.dump() == before
    desk.refused("speaker.twice", SetSpeakers(item=item, speakers=(*own, Speaks(name="First"))))
    desk.refused("gone", SetSpeakers(item=item, speakers=(Speaks(speaking=10**6),)))
    assert desk.dump() == before
    desk.run(SetSpeakers(item=item, speakers=()))
    assert desk.slot(TITLE).item.speakers == ()
    desk.store.undo()
    assert desk.dump() == before
