"""The releases of an agenda, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sqlalchemy import ColumnElement, select

from meetingdesk.domain import clock, releases
from meetingdesk.domain.titles import entity_name
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Person, Release
from meetingdesk.queries.agenda import agenda
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.releases import AgendaChange, PublishedItem, ReleaseRow, VersionsRow


def versions(reader: Reader, meeting_id: int, language: str = "en") -> VersionsRow:
    """Return the releases, the latest first, what each changed, and what has changed since. Raises UserError `gone`."""
    now = agenda(reader, meeting_id, language)
    found = _releases(reader, meeting_id, now.meeting.zone)
    present = releases.published(now)
    names = _names(reader, now, (present, *(release.items for release in found)))
    items = rows(reader, select(AgendaItem.uid, AgendaItem.id, AgendaItem.number).where(_of(meeting_id)))
    ids = {uid: number for uid, number, _ in items}

    def compare(old: tuple[PublishedItem, ...], new: tuple[PublishedItem, ...]) -> tuple[AgendaChange, ...]:
        return releases.differences(old, new, names, ids, language)

    return VersionsRow(
        releases=found,
        changes={later.id: compare(earlier.items, later.items) for later, earlier in pairwise(found)},
        pending=compare(found[0].items, present) if found else (),
        frozen=any(frozen for _, _, frozen in items),
    )


def unreleased(reader: Reader, now: AgendaRow) -> int:
    """Count the items of an agenda that differ from its latest release; without a release none do."""
    latest = latest_release(reader, now.meeting)
    if not latest:
        return 0
    return len({change.uid for change in releases.differences(latest, releases.published(now), {}, {}, "en")})


def latest_release(reader: Reader, meeting: MeetingRow) -> tuple[PublishedItem, ...]:
    """Return the items of the latest release; none where nothing was released yet."""
    statement = select(Release.items).where(Release.meeting_id == meeting.id).order_by(Release.ordinal.desc()).limit(1)
    return next((releases.from_plain(items, meeting.zone) for (items,) in rows(reader, statement)), ())


def delegate_names(reader: Reader, now: AgendaRow, language: str) -> dict[int, tuple[str, str]]:
    """Return name and entity of everybody who is or was in a delegation, as speakers are named."""
    statement = (
        select(Delegate.id, Person.given, Person.family, Entity.name_en, Entity.name_fr)
        .join(Person, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .join(Entity, Delegation.entity_id == Entity.id)
        .where(Delegation.meeting_id == now.meeting.id)
    )
    return {
        number: (f"{given} {family}".strip(), entity_name(english, french, language))
        for number, given, family, english, french in rows(reader, statement)
    }


def _of(meeting_id: int) -> ColumnElement[bool]:
    return AgendaItem.meeting_id == meeting_id


def _names(reader: Reader, now: AgendaRow, states: Iterable[tuple[PublishedItem, ...]]) -> dict[tuple[int, int], str]:
    """Return the names of all who speak in some states of an agenda, as far as they are known now."""
    items = (*(slot.item for sitting in now.sittings for slot in sitting.slots), *now.headings, *now.unscheduled)
    known = {(one.id, one.delegate or 0): one.name for item in items for one in item.speakers}
    statement = (
        select(Delegate.id, Person.given, Person.family)
        .join(Person, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == now.meeting.id)
    )
    people = {number: f"{given} {family}".strip() for number, given, family in rows(reader, statement)}
    pairs = {pair for state in states for item in state for pair in item.speakers}
    return {pair: name for pair in pairs if (name := known.get(pair) or people.get(pair[1]))}


def _releases(reader: Reader, meeting_id: int, zone: str) -> tuple[ReleaseRow, ...]:
    statement = select(Release.id, Release.ordinal, Release.at, Release.note, Release.items, Release.final).where(
        Release.meeting_id == meeting_id
    )
    return tuple(
        ReleaseRow(number, ordinal, clock.local(at, zone), note, releases.from_plain(items, zone), final)
        for number, ordinal, at, note, items, final in rows(reader, statement.order_by(Release.ordinal.desc()))
    )
