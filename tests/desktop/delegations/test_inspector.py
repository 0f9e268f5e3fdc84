"""One delegation in the inspector, several at once, and inviting more."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from meetingdesk import words
from meetingdesk.desktop.delegations.inspector import since
from meetingdesk.desktop.delegations.person_facts import PersonFacts
from meetingdesk.desktop.lists.rows import CardRow
from meetingdesk.desktop.widgets import ToolIcon
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.requests.sittings import MoveSittings, SittingPlace

ROCB, KURAMOTO, AU = 29, 87, 88
CTRL = Qt.KeyboardModifier.ControlModifier


def delegation(user, key=ROCB):
    return user.reads.delegation(key).delegation


def delegate(user, key):
    return next(one for one in delegation(user).delegates if one.id == key)


def opened(user, key=ROCB):
    user.click(key)
    assert user.screen.page.isVisible()
    return user.screen.page


def test_it_tells_the_story_of_a_delegation(user):
    page = opened(user)
    said = user.said()
    for wanted in ("ROCB Asia/Pacific", "Thailand · since 2004 · 2 meetings of the series", "3 of 4", "Bangkok",
                   "18:00–21:00", "Came to gmre-15"):  # fmt: skip
        assert wanted in said
    cards = [card.accessibleName() for card in page.people.cards.values()]
    head = "Norikazu Kuramoto, Head of delegation · Speaker III, Speaker IV a) · Head of ROCB A/P · EN"
    assert cards[0] == f"{head}, Confirmed, Not issued"
    assert len(cards) == 3


def test_an_item_of_the_agenda_leads_there(user):
    page = opened(user)
    link = next(one for one in page.findChildren(CardRow) if not one.isCheckable())
    assert link.accessibleName() == (
        "III From the annual needs survey to technical assistance, Speaker: Norikazu Kuramoto, Thu 12:50 Brussels"
    )
    link.click()
    assert user.window.stack.screen_on_show.name == "agenda"
    state = user.window.stack.screen_on_show.state
    user.qtbot.waitUntil(lambda: state.pick is not None and state.pick.item == 3, timeout=20_000)


def test_status_quota_contact_and_note_are_edited_in_place(user):
    page = opened(user)
    box = page.form.fields["status"].box
    box.setFocus()
    user.press(box, Qt.Key.Key_Down)
    user.rest()
    assert delegation(user).status == "declined"
    user.type(page.form.fields["quota"].line, "6")
    assert delegation(user).quota == 6
    user.type(page.form.fields["quota"].line, " ")
    assert delegation(user).quota is None
    user.type(page.form.fields["last_contact"].line, "3.2.2021")
    assert str(delegation(user).last_contact) == "2021-02-03"
    assert page.form.fields["last_contact"].line.text() == "3 Feb 2021"
    note = page.note.fields["note"].text
    note.setFocus()
    user.qtbot.keyClicks(note, "Report may move.")
    user.press(note, Qt.Key.Key_Return, CTRL)
    user.rest()
    assert delegation(user).note == "Report may move."


def test_the_days_of_a_delegation_and_that_its_head_is_to_come_are_edited_in_place(user):
    waiting = next(row.id for row in user.reads.delegations(1) if row.status == "invited")
    page = opened(user, waiting)
    days = {"invited_on": "1.12.2020", "acknowledged_on": "2.12.2020", "answered_on": "3.12.2020"}
    for name, text in days.items():
        user.type(page.form.fields[name].line, text)
        assert getattr(delegation(user, waiting), name) == date(2020, 12, int(text[0]))
    tick = page.form.fields["head_to_come"].box
    tick.click()
    user.rest()
    assert delegation(user, waiting).head_to_come
    assert user.screen.loaded.lines[waiting].cells[4].words == "To be named"
    opened(user)
    assert not tick.isEnabled()  # there is a head


def facts(people):
    shown = people.findChildren(PersonFacts)[-1]  # those before it are on their way out
    return [one.text() for one in shown.findChildren(QLabel)]


def test_languages_zone_roles_and_local_time_of_a_person_are_seen_and_edited(user):
    people = opened(user).people
    people.cards[KURAMOTO].click()
    said = facts(people)
    assert said[:2] == ["Local time in Bangkok", "Thu 18 Feb"]
    assert "18:00–21:00" in said
    assert "Speaker · III · From the annual needs survey to technical assistance" in said
    form = people.editor.form
    user.type(form.fields["languages"].line, "fr, en")
    assert delegate(user, KURAMOTO).languages == ("fr", "en")
    user.type(form.fields["zone"].line, "Pacific/Auckland")
    assert delegate(user, KURAMOTO).zone == "Pacific/Auckland"
    user.qtbot.waitUntil(lambda: "FR EN · 00:00 in Auckland" in people.cards[KURAMOTO].accessibleName())
    said = facts(people)
    assert (said[0], "00:00–03:00" in said) == ("Local time in Auckland", True)


def test_a_bad_value_is_told_at_its_field_and_esc_puts_back(user):
    page = opened(user)
    quota = page.form.fields["quota"]
    user.type(quota.line, "0")
    assert quota.error.startswith("A quota is one person")
    user.type(quota.line, "four")
    assert quota.error == "A number, or nothing"
    user.press(quota.line, Qt.Key.Key_Escape)
    assert (quota.line.text(), quota.error) == ("4", "")
    contact = page.form.fields["last_contact"]
    user.type(contact.line, "3/2/2021")
    assert contact.error.startswith("A date such as")
    assert str(delegation(user).last_contact) == "2021-01-20"


def test_a_card_opens_in_place_and_its_fields_change_the_person(user):
    people = opened(user).people
    people.cards[AU].click()
    form = people.editor.form
    user.type(form.fields["post"].line, "Deputy Head")
    assert delegate(user, AU).post == "Deputy Head"
    user.type(form.fields["phone"].line, "+66 2 000 00 00")
    assert delegate(user, AU).phone == "+66 2 000 00 00"
    assert people.cards[AU].accessibleName().startswith("Chloe Au, Alternate · Deputy Head")
    user.type(form.fields["email"].line, "not an address")
    assert "is not an e-mail address" in form.fields["email"].error
    people.cards[AU].click()
    assert people.editor is None


def test_make_head_withdraw_confirm_again(user):
    people = opened(user).people
    people.cards[AU].click()
    people.editor.buttons["head"].click()
    user.rest()
    assert delegation(user).head.id == AU
    assert delegate(user, KURAMOTO).capacity == "alternate"
    assert "head" not in people.editor.buttons
    people.editor.buttons["withdraw"].click()
    user.rest()
    assert delegate(user, AU).status == "withdrawn"
    people.editor.buttons["confirm"].click()
    user.rest()
    assert delegate(user, AU).status == "confirmed"


def test_naming_a_new_person_by_keyboard(user):
    opened(user)
    user.press(user.screen.view, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    form = user.screen.page.people.form
    assert form.known.line.hasFocus()
    user.rest()
    for name, text in (("given", "Ada"), ("family", "Lovelace"), ("post", "Analyst")):
        form.form.fields[name].line.setFocus()
        user.qtbot.keyClicks(form.form.fields[name].line, text)
    user.press(form.form.fields["post"].line, Qt.Key.Key_Return)
    user.rest()
    ada = next(one for one in delegation(user).delegates if one.family == "Lovelace")
    assert (ada.given, ada.post, ada.capacity, ada.status) == ("Ada", "Analyst", "adviser", "nominated")
    assert user.screen.page.people.form is None
    assert user.screen.page.people.cards[ada.id].hasFocus()
    assert "4 of 4" in user.said()


def test_a_name_that_the_office_does_not_know_is_taken_for_a_new_one(user):
    opened(user)
    user.press(user.screen.view, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    form = user.screen.page.people.form
    user.rest()
    form.known.line.setText("Ada King Lovelace")
    user.press(form.known.line, Qt.Key.Key_Return)
    assert [form.form.fields[name].line.text() for name in ("known", "given", "family")] == ["", "Ada King", "Lovelace"]
    assert form.email.line.hasFocus()
    user.qtbot.keyClicks(form.email.line, "ada@example.org")
    user.press(form.email.line, Qt.Key.Key_Return)
    user.rest()
    assert next(one for one in delegation(user).delegates if one.family == "Lovelace").given == "Ada King"


def test_naming_nobody_is_told_at_the_field(user):
    opened(user).people.add.click()
    form = user.screen.page.people.form
    user.rest()
    form.accept.click()
    assert form.form.fields["family"].error == "A person needs a family name or a given name."
    form.known.line.setText("no such person")
    form.form.fields["family"].line.setText("Lovelace")
    form.accept.click()
    assert form.known.error.startswith("Choose one of the names")
    user.press(form.form.fields["given"].line, Qt.Key.Key_Escape)
    assert user.screen.page.people.form is None
    assert user.screen.page.isVisible()


def test_replacing_by_somebody_known(user):
    people = opened(user).people
    people.cards[KURAMOTO].click()
    people.editor.buttons["replace"].click()
    form = people.form
    user.rest()
    completer = form.known.line.completer()
    completer.setCompletionPrefix("haruto")  # its popup wants to grab the keyboard, which there is not offscreen
    completer.activated.emit(completer.currentCompletion())
    assert form.known.line.text().startswith("Haruto Mizushima")
    form.accept.click()
    user.rest()
    head = delegation(user).head
    assert head.name == "Haruto Mizushima"
    assert delegate(user, KURAMOTO).replaced_by == head.id
    assert {one.speaker for one in user.reads.delegation(ROCB).agenda} == {"Haruto Mizushima"}
    assert "by Haruto Mizushima" in people.cards[KURAMOTO].accessibleName()


def replace_head(user):
    """Put somebody new in the place of the head."""
    people = opened(user).people
    people.cards[KURAMOTO].click()
    people.editor.buttons["replace"].click()
    user.rest()
    for name, text in (("given", "Ada"), ("family", "Lovelace"), ("email", "ada@example.org")):
        people.form.form.fields[name].line.setText(text)
    people.form.accept.click()
    user.rest()


def test_after_a_replacement_what_falls_due_is_said(user, tmp_path):
    sittings = user.reads.agenda(1).sittings
    days = [date(2096, 2, 16) + timedelta(days=number) for number, _ in enumerate(sittings)]
    places = tuple(
        SittingPlace(sitting=one.id, day=day, start=720, minutes=180) for one, day in zip(sittings, days, strict=True)
    )
    user.window.controller.do(MoveSittings(places=places))
    user.rest()
    user.window.controller.work("", lambda office, _progress: office.issue(1, tmp_path / "out"), lambda _done: None)
    user.rest()
    gone = delegate(user, KURAMOTO).uid
    held = [row for row in user.reads.invitations(1).invitations if row.delegate_uid == gone]
    assert held
    replace_head(user)
    due = [row.state for row in user.reads.invitations(1).invitations if row.due]
    assert sorted(due) == ["cancel_owed"] * len(held) + ["never"] * len(held)
    user.qtbot.waitUntil(lambda: f"{len(due)} invitations are due now." in user.said(user.screen))


def test_where_nothing_was_issued_nothing_falls_due(user):
    replace_head(user)
    assert delegation(user).head.name == "Ada Lovelace"
    assert "due now" not in user.said(user.screen)


def test_somebody_of_the_last_edition_is_named_again_by_one_button(user):
    people = opened(user).people
    again = next(b for b in people.findChildren(ToolIcon) if "Ploypailin" in b.accessibleName())
    again.click()
    user.rest()
    assert any(one.name == "Ploypailin Chaiyasit" for one in delegation(user).standing)
    assert "Ploypailin" not in user.said(people)


def test_several_are_changed_in_one_step(user):
    keys = user.shown[:3]
    for key in keys:
        user.tick(key)
    assert user.screen.several.isVisible()
    assert "3 selected" in user.said()
    form = user.screen.several.form
    box = form.fields["status"].box
    box.setFocus()
    user.press(box, Qt.Key.Key_End)
    user.screen.several.apply.click()
    user.rest()
    rows = user.screen.loaded.rows
    assert [rows[key].status for key in keys] == ["declined"] * 3
    assert [rows[key].quota for key in keys] == [4, 3, 3]
    assert user.screen.view.keys == tuple(keys)
    user.window.controller.undo()
    user.rest()
    assert [user.screen.loaded.rows[key].status for key in keys] == ["confirmed"] * 3


def test_the_people_of_several_are_changed_in_one_step(user):
    keys = user.shown[:3]
    for key in keys:
        user.tick(key)
    before = user.screen.loaded.rows
    several = user.screen.several
    for name in ("status", "capacity", "mode"):
        box = several.people.fields[name].box
        box.setFocus()
        user.press(box, Qt.Key.Key_End)
    several.apply_people.click()
    user.rest()
    heads = {one.id for key in keys for one in before[key].standing if one.capacity == "head"}
    people = [one for key in keys for one in user.screen.loaded.rows[key].delegates if one.status == "withdrawn"]
    assert {one.mode for one in people} == {"room"}
    assert {one.capacity for one in people if one.id not in heads} <= {
        several.people.fields["capacity"].box.itemData(len(CAPACITIES) - 1)
    }
    assert heads <= {one.id for one in people if one.capacity == "head"}
    assert not several.apply_people.isEnabled()
    user.window.controller.undo()
    user.rest()
    assert [user.screen.loaded.rows[key] for key in keys] == [before[key] for key in keys]


def test_ticks_by_keyboard_one_group_and_all(user):
    view = user.screen.view
    view.setFocus()
    view.setCurrentIndex(view.lines.group_index(0))
    user.press(view, Qt.Key.Key_Space)
    assert len(view.keys) == 7
    assert view.head.tick == (False, True)
    user.press(view, Qt.Key.Key_Down)
    user.press(view, Qt.Key.Key_Space, CTRL)
    view.tick_all()
    assert len(view.keys) == 67
    assert view.head.tick == (True, False)
    view.tick_all()
    assert view.keys == ()
    assert not user.screen.side.isVisible()


def test_inviting_from_the_directory_by_ticks(user):
    user.window.controller.show_meeting(2)
    user.rest()
    user.screen.invite_button.click()
    page = user.screen.invite
    assert page.isVisible()
    assert page.field.hasFocus()
    offered = [line.key for line in page.view.lines.lines]
    there = {row.entity for row in user.screen.loaded.answer.delegations}
    assert offered
    assert not there & set(offered)
    assert not page.invite.isEnabled()
    user.qtbot.keyClicks(page.field, "egypt")
    user.tick(next(line.key for line in page.view.lines.lines), page.view)
    page.field.clear()
    page.view.tick_group(page.view.lines.groups[0])
    assert page.invite.text() == "Invite 2"
    page.invite.click()
    user.rest()
    assert len(user.screen.loaded.answer.delegations) == 53
    assert not page.isVisible()
    assert len(user.screen.view.keys) == 1


def test_inviting_without_the_mouse(user):
    user.window.controller.show_meeting(2)
    user.rest()
    before = len(user.screen.loaded.answer.delegations)
    user.screen.start_inviting()
    user.rest()
    view = user.screen.invite.view
    user.qtbot.keyClicks(user.screen.invite.field, "egypt")
    view.setFocus()
    user.press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    user.press(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    user.rest()
    assert len(user.screen.loaded.answer.delegations) > before
    assert user.screen.view.hasFocus()


def test_escape_goes_back_one_level_each_time(user):
    user.screen.head.pills.pill("confirmed").click()
    user.click(ROCB)
    user.screen.start_inviting()
    for check in (
        lambda: user.screen.page.isVisible(),
        lambda: not user.screen.side.isVisible(),
        lambda: user.screen.head.filter == "all",
    ):
        user.press(user.screen.view, Qt.Key.Key_Escape)
        assert check()
    user.press(user.screen.view, Qt.Key.Key_Return)
    assert user.screen.page.isVisible()


def test_an_invitation_is_taken_back_and_the_neighbour_is_next(user):
    empty = next(row for row in user.screen.loaded.answer.delegations if not row.delegates)
    after = user.shown[user.shown.index(empty.id) + 1]
    user.click(empty.id)
    user.screen.page.remove.trigger()
    user.rest()
    assert empty.id not in user.shown
    assert user.screen.view.keys == (after,)


def test_read_only_offers_nothing_to_change(qtbot, make_window, sample_copy):
    window = make_window(sample_copy, read_only=True)
    window.show_screen("delegations", ROCB)
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.page.isVisible(), timeout=20_000)
    assert not screen.page.form.fields["status"].box.isEnabled()
    assert not screen.page.people.add.isVisible()
    assert not screen.invite_button.isEnabled()
    screen.page.people.cards[KURAMOTO].click()
    assert screen.page.people.editor is None
    assert all(isinstance(button, QAbstractButton) for button in screen.page.people.cards.values())


def test_in_french_a_year_takes_no_article():
    entity = SimpleNamespace(valid_from=date(2004, 3, 2), date_precision="year")
    try:
        words.use("fr")
        assert since(entity) == "depuis 2004"
        entity.date_precision = "day"
        assert since(entity).startswith("depuis le 2 mars")
    finally:
        words.use("en")
