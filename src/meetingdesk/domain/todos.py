"""What is still to do for a meeting, the most pressing first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from meetingdesk.domain.delegations import WAITING, misses_head
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.conflicts import ConflictRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.invitations import InvitationRow
from meetingdesk.rows.office import EntityRow
from meetingdesk.rows.overview import TodoRow

NAMED = 3  # how many entities a line names
NEAR = 30  # days before personal data are due to go, from which on the reader is reminded


def todos(
    agenda: AgendaRow,
    conflicts: Sequence[ConflictRow],
    delegations: Sequence[DelegationRow],
    invitations: Iterable[InvitationRow],
    entities: Iterable[EntityRow],
    now: datetime,
    unreleased: int = 0,
    unsent: int = 0,
    zone_data: str = "",
) -> tuple[TodoRow, ...]:
    """Return one row for each sort of thing to do; what is done has no row. Parameters: `n` and what the text names.

    `unreleased`: how many items differ from the latest release of the agenda; `unsent`: how many invitations were
    written and not sent yet, as far as anybody said; `zone_data`: the version of the time zone data in use.
    """
    invitations = tuple(invitations)
    return (
        *_wrong("conflicts", [row for row in conflicts if row.severity == "conflict"], "danger"),
        *_due(invitations),
        *_zone_data(invitations, zone_data),
        *_unsent(agenda, unsent, now),
        *_links(agenda, now),
        *_mailbox(agenda, delegations),
        *_nobody(delegations),
        *_heads(delegations),
        *_retention(agenda, now),
        *_wrong("warnings", [row for row in conflicts if row.severity == "warning"], "warning"),
        *_reminders(delegations),
        *_unanswered(delegations),
        *_unscheduled(agenda),
        *_unreleased(unreleased),
        *_seats(delegations, entities),
    )


def _wrong(code: str, rows: Sequence[ConflictRow], tone: str) -> Iterator[TodoRow]:
    """Say how many there are, and what the first of them is."""
    if rows:
        yield TodoRow(code, {"n": len(rows)}, tone, "conflict" if tone == "danger" else "warning", "agenda", rows[0])


def _due(invitations: Iterable[InvitationRow]) -> Iterator[TodoRow]:
    due = [row for row in invitations if row.due]
    states = Counter(row.state for row in due)
    if due:
        parameters: dict[str, str | int] = {
            "n": len({row.delegate_uid for row in due}),
            "never": states["never"],
            "outdated": states["outdated"],
            "cancel_owed": states["cancel_owed"],
        }
        yield TodoRow("due", parameters, "warning", "invitations", "invitations")


def _zone_data(invitations: Iterable[InvitationRow], present: str) -> Iterator[TodoRow]:
    """Whose time is another one now, and was made from other data: nobody may have moved the sitting at all."""
    moved = [row for row in invitations if row.due and "time" in row.reasons]
    old = {row.delegate_uid: row.held.tzdata for row in moved if row.held and row.held.tzdata != present}
    if old:
        parameters: dict[str, str | int] = {"n": len(old), "old": max(old.values()), "new": present}
        yield TodoRow("zone_data", parameters, "warning", "clock", "invitations")


def _unsent(agenda: AgendaRow, count: int, now: datetime) -> Iterator[TodoRow]:
    """Once the meeting is over nobody is reminded any more."""
    over = agenda.sittings and all(sitting.end <= now for sitting in agenda.sittings)
    if count and not over:
        yield TodoRow("unsent", {"n": count}, "warning", "mail", "invitations")


def _links(agenda: AgendaRow, now: datetime) -> Iterator[TodoRow]:
    without = [sitting for sitting in agenda.sittings if not sitting.link and sitting.end > now]
    if without:
        sittings = ", ".join(str(sitting.number) for sitting in without)
        yield TodoRow("links", {"n": len(without), "sittings": sittings}, "warning", "link", "agenda")


def _mailbox(agenda: AgendaRow, delegations: Sequence[DelegationRow]) -> Iterator[TodoRow]:
    """Nothing can be issued without a mailbox that answers go to."""
    if delegations and not agenda.meeting.organiser_email:
        yield TodoRow("mailbox", {}, "warning", "mail", "meeting")


def _nobody(delegations: Sequence[DelegationRow]) -> Iterator[TodoRow]:
    if not delegations:
        yield TodoRow("nobody", {}, "neutral", "delegations", "delegations")


def _retention(agenda: AgendaRow, now: datetime) -> Iterator[TodoRow]:
    """Remind of the day until which personal data are kept (Regulation (EU) 2016/679, article 5(1)(e))."""
    until = agenda.meeting.retained_until
    if until is not None:
        days = (until - now.date()).days
        if days < 0:
            yield TodoRow("retained", {"n": -days}, "danger", "person", "people")
        elif days <= NEAR:
            yield TodoRow("retention", {"n": days}, "warning", "person", "people")


def _heads(delegations: Iterable[DelegationRow]) -> Iterator[TodoRow]:
    """Who has not answered at all, or is to name a head, is not reproached with having none."""
    without = [row for row in delegations if misses_head(row)]
    if without:
        entities = _some([row.entity_name for row in without])
        yield TodoRow("heads", {"n": len(without), "entities": entities}, "warning", "person", "delegations")


def _reminders(delegations: Iterable[DelegationRow]) -> Iterator[TodoRow]:
    due = [row.entity_name for row in delegations if row.reminder_due]
    if due:
        yield TodoRow("reminders", {"n": len(due), "entities": _some(due)}, "warning", "mail", "delegations")


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")


def _unanswered(delegations: Iterable[DelegationRow]) -> Iterator[TodoRow]:
    waiting = [row for row in delegations if row.status in WAITING]
    if waiting:
        kinds = Counter(row.kind or "–" for row in waiting)
        parameters: dict[str, str | int] = {
            "n": len(waiting),
            "kinds": ", ".join(f"{count} {kind}" for kind, count in kinds.most_common()),
        }
        yield TodoRow("unanswered", parameters, "neutral", "delegations", "delegations")


def _unscheduled(agenda: AgendaRow) -> Iterator[TodoRow]:
    if agenda.unscheduled:
        minutes = sum(item.minutes for item in agenda.unscheduled)
        parameters: dict[str, str | int] = {"n": len(agenda.unscheduled), "minutes": minutes}
        yield TodoRow("unscheduled", parameters, "neutral", "agenda", "agenda")


def _unreleased(count: int) -> Iterator[TodoRow]:
    """Say what those who have the latest release do not know yet; it is no warning."""
    if count:
        yield TodoRow("unreleased", {"n": count}, "neutral", "history", "versions")


def _seats(delegations: Iterable[DelegationRow], entities: Iterable[EntityRow]) -> Iterator[TodoRow]:
    invited = {row.entity for row in delegations}
    unsure = Counter(row.seat_confidence for row in entities if row.id in invited and row.seat_confidence != "high")
    if unsure:
        parameters: dict[str, str | int] = {"n": unsure.total(), "low": unsure["low"], "medium": unsure["medium"]}
        yield TodoRow("seats", parameters, "neutral", "pin", "directory")
