"""A small agenda and its people with all that is hard to write: scripts, emoji, quotes, length, control characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow, IssuedRow, Occasion
from meetingdesk.rows.meetings import MeetingRow

ZONE = "Europe/Brussels"
STAMP = datetime(2026, 11, 24, 8, 30, 15, 250_000, tzinfo=UTC)
LINK = "https://meet.example.org/j/42;room=a,b?pwd=x-y&lang=fr#top"
UIDS = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(10)]
HARD_NAMES = (
    "Norikazu Kuramoto 倉本則和",
    'Zoë "Zed" Ångström; Jr., PhD: x^y',
    "عبد الرحمن بن محمد آل سعود",
    "Nguyễn Thị Minh Khai",
    "🧑🏽‍🚀👩‍👩‍👧‍👦 Émoji",
    "Wolfeschlegelsteinhausenbergerdorff " * 4,
    "สมชาย ใจดี\x00\x0b\u2028\u0085",
)


def make_meeting(**changes: Any) -> MeetingRow:
    row = MeetingRow(
        id=1, uid="meeting", key="gm-27", title="27ᵉ Réunion mondiale; «structures», régions", edition=27, zone=ZONE,
        place="", chair="", organiser_name='The "Secretariat"; WCO, Brussels', organiser_email="desk@example.org",
        languages=("en", "fr"), numbering="decimal", receives="nominated", first_day=None, last_day=None,
        sittings=0, items=0, delegations=0,
    )  # fmt: skip
    return replace(row, **changes)


def make_speaker(name: str, delegate: int | None = None, **changes: Any) -> SpeakerRow:
    row = SpeakerRow(
        id=1, name=name, entity="RTC Ελλάδα", region="EUR", zone=None, city=None, role="speaker", topic="",
        state="confirmed", delegate=delegate,
    )  # fmt: skip
    return replace(row, **changes)


def make_item(number: int, /, **changes: Any) -> ItemRow:
    title = changes.pop("title", f"Item {number}")
    row = ItemRow(
        id=number, uid=UIDS[number], number=str(number), title=title, titles={"en": title}, kind="discussion",
        item_class=None, action=None, minutes=30, parent=None, speakers=(),
    )  # fmt: skip
    return replace(row, **changes)


def make_sitting(number: int = 1, day: date = date(2027, 3, 27), *, start: int = 720, **changes: Any) -> SittingRow:
    begin = clock.at(day, start, ZONE)
    minutes = changes.pop("minutes", 180)
    row = SittingRow(
        id=number, uid=UIDS[number - 1].replace("-4000-", "-4fff-"), number=number, day=day, start=begin,
        end=clock.later(begin, minutes), minutes=minutes, kind="plenary", audience="all", audience_codes=(), link=LINK,
        conference_id="862 4417", passcode="pass;word,1", dial_in="+1 202 555 0118\r\n+32 2 555 01 18", sequence=0,
        rooms=(), slots=(),
    )  # fmt: skip
    return replace(row, **changes)


def with_items(sitting: SittingRow, *items: ItemRow, first: int = 1, room: str = "") -> SittingRow:
    slots, offset = [], 0
    for number, item in enumerate(items, start=first):
        start = clock.later(sitting.start, offset)
        end = clock.later(start, item.minutes)
        slots.append(SlotRow(number, item, sitting.id, None, room, offset, item.minutes, start, end))
        offset += item.minutes
    return replace(sitting, slots=tuple(slots))


def make_agenda(*sittings: SittingRow, **meeting: Any) -> AgendaRow:
    """Without sittings: two, on each side of a change of the clocks, with hard items, one of which has two slots."""
    if not sittings:
        opening = make_item(1, title="Ouverture 🎉: C:\\Office, «№ 1»; fin", speakers=(make_speaker("Zoë; Ångström"),))
        long = make_item(2, title="能力建设需求调查 " * 12)
        both = make_item(3, title="تقرير\x85المنطقة\x00")
        sittings = (
            with_items(make_sitting(1), opening, long, room="Зал №1"),
            with_items(make_sitting(2, date(2027, 3, 28)), both, both, first=3),
        )
    return AgendaRow(meeting=make_meeting(**meeting), sittings=sittings, unscheduled=(), rooms=())


def hard_events(by: str) -> tuple[Occasion, ...]:
    return occasions(make_agenda(), by)


def make_delegate(number: int = 1, **changes: Any) -> DelegateRow:
    row = DelegateRow(
        id=number, uid=f"delegate-{number}", honorific="", family=f"Family{number}", given="Given", native="",
        email=f"person{number}@example.org", capacity="adviser", post="", rank=0, mode="remote", status="nominated",
        zone="Asia/Tokyo", list_address=True, languages=("en",),
    )  # fmt: skip
    return replace(row, **changes)


def make_delegation(*delegates: DelegateRow, **changes: Any) -> DelegationRow:
    row = DelegationRow(
        id=1, entity=1, entity_uid="entity", entity_name="RTC Greece", kind="RTC", kind_name="", region="EUR",
        region_name="", country="GR", city="Athens", zone=ZONE, status="nominated", quota=None, last_contact=None,
        delegates=delegates,
    )  # fmt: skip
    return replace(row, **changes)


def make_invitation(occasion: Occasion | None, number: int = 1, **changes: Any) -> InvitationRow:
    row = InvitationRow(
        delegate_uid=f"delegate-{number}", name=f"Given Family{number}", email=f"person{number}@example.org",
        entity="RTC Greece", language="en", zone="Asia/Tokyo", uid=occasion.uid if occasion else "gone", state="never",
        due=True, sequence=None, reasons=(), occasion=occasion,
    )  # fmt: skip
    return replace(row, **changes)


def make_invitations(*invitations: InvitationRow, without: tuple[DelegateRow, ...] = ()) -> InvitationsRow:
    return InvitationsRow(make_agenda(), invitations, without)


def make_issued(number: int = 1, **changes: Any) -> IssuedRow:
    row = IssuedRow(
        id=number, meeting_uid="meeting", delegate_uid="delegate-1", name="Given Family1", email="person1@example.org",
        uid="event", by="sitting", sequence=0, method="REQUEST", start=datetime(2027, 3, 27, 11, tzinfo=UTC),
        end=datetime(2027, 3, 27, 14, tzinfo=UTC), title="Meeting – sitting 1", link=LINK, text_digest="join.text",
        issued_at=STAMP, how="written", path="x.ics", tzdata="2026.6",
    )  # fmt: skip
    return replace(row, **changes)
