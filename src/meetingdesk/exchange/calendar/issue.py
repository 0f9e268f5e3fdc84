"""Invitations into a folder: one file a person and event, named so that a person's files stand together.

A name says whom, what and which revision, so another run after a kill puts the same files in the same places. What is
returned is what was written; a cancelled or failed run takes back the files that it made, and nothing was issued.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from meetingdesk.domain.revision import Sequences, digest
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar import invite
from meetingdesk.exchange.calendar.invite import Letter
from meetingdesk.exchange.filenames import Names, cut
from meetingdesk.exchange.files import sweep, write_whole
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow, IssuedRow, Occasion, WrittenRow
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.words import say

Written = tuple[tuple[WrittenRow, ...], tuple[tuple[str, str], ...]]
LetterKey = tuple[bool, str, str, str, int, datetime, datetime, str]
NAME_BYTES, ADDRESS_BYTES = 48, 64  # in a file name


def write(
    row: InvitationsRow, folder: Path, *, only_due: bool, stamp: datetime, progress: Progress = no_progress
) -> Written:
    """Write the invitations (all, or those due) and return them with (name, reason) of each person who was skipped.

    Raises UserError `invitations.no_organiser` and `invitations.folder`, and Cancelled when the user cancels.
    """
    chosen = _in_order(invitation for invitation in row.invitations if invitation.due or not only_due)
    skipped = tuple((delegate.name, "no_address") for delegate in row.without_address)
    if not chosen:
        return (), skipped
    letters = _Letters(row, stamp)
    letters.of(chosen[0], 0)  # refuses a meeting without an organiser before anything is made
    made: list[Path] = [] if folder.exists() else [folder]
    try:
        return _write_all(chosen, letters, folder, made, progress), skipped
    except BaseException as error:
        _take_back(made)
        if isinstance(error, OSError):
            raise UserError("invitations.folder", folder=str(folder), reason=error.strerror or str(error)) from error
        raise


def _in_order(invitations: Iterable[InvitationRow]) -> list[InvitationRow]:
    """Put cancellations first: where an old mailbox passes them on to the new one, the later REQUEST has to win."""
    return sorted(invitations, key=lambda invitation: invitation.occasion is not None)


class _Letters:
    """Each letter is built once for all who share its language, zone and revision."""

    def __init__(self, row: InvitationsRow, stamp: datetime) -> None:
        self._meeting, self._stamp = row.agenda.meeting, stamp
        self._known: dict[LetterKey, Letter] = {}
        self._digests: dict[tuple[str, str], str] = {}

    def of(self, invitation: InvitationRow, sequence: int) -> Letter:
        """Return the letter of an invitation."""
        about, asks = _about(invitation), invitation.occasion is not None
        whom = (invitation.uid, invitation.language, invitation.zone)
        key = (asks, *whom, sequence, about.start, about.end, about.title)
        if key not in self._known:
            self._known[key] = self._build(about, invitation, sequence)
        return self._known[key]

    def _build(self, about: Occasion | IssuedRow, invitation: InvitationRow, sequence: int) -> Letter:
        language, zone, stamp = invitation.language, invitation.zone, self._stamp
        if isinstance(about, Occasion):
            return invite.request(about, language=language, zone=zone, sequence=sequence, stamp=stamp)
        return invite.cancel(about, self._meeting, language=language, zone=zone, sequence=sequence, stamp=stamp)

    def digest(self, occasion: Occasion, language: str) -> str:
        """Return the fingerprint of an event's content in a language."""
        key = (occasion.uid, language)
        if key not in self._digests:
            self._digests[key] = digest(occasion)
        return self._digests[key]


def _write_all(
    chosen: list[InvitationRow], letters: _Letters, folder: Path, made: list[Path], progress: Progress
) -> tuple[WrittenRow, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    names, sequences = Names(), Sequences()
    written: list[WrittenRow] = []
    for done, invitation in enumerate(chosen):
        progress(done, len(chosen))
        letter = letters.of(invitation, sequences.next(invitation))
        path = _place(folder, names, invitation, letter)
        if not path.exists():
            made.append(path)
        write_whole(path, letter.to(invitation.name, invitation.email))
        written.append(_written(invitation, letter, letters, path))
    progress(len(chosen), len(chosen))
    return tuple(written)


def _take_back(made: list[Path]) -> None:
    """Remove what this run made, the folder last and only when nothing else is in it."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)


def _place(folder: Path, names: Names, invitation: InvitationRow, letter: Letter) -> Path:
    """Return where a file goes: never over a file that is not the same person's copy of the same event."""
    while True:
        path = folder / names.take(_stem(invitation, letter), ".ics")
        if not path.exists() or _is_copy(path, invitation, letter):
            return path


def _is_copy(path: Path, invitation: InvitationRow, letter: Letter) -> bool:
    lines = (f"UID:{invitation.uid}".encode(), letter.attendee(invitation.name, invitation.email))
    if not path.is_file():
        return False
    data = path.read_bytes()
    return all(b"\r\n" + line + b"\r\n" in data for line in lines)


def _stem(invitation: InvitationRow, letter: Letter) -> str:
    """Return whom, which event and which revision: `Kim Min kim@example.org - sitting 2 - update 1`."""
    whom = f"{cut(invitation.name, NAME_BYTES)} {cut(invitation.email, ADDRESS_BYTES)}"
    parts = [whom, _event_name(_about(invitation))]
    if letter.method == "CANCEL":
        parts.append(say("calendar.file.cancellation", number=letter.sequence))
    elif letter.sequence:
        parts.append(say("calendar.file.update", number=letter.sequence))
    return " - ".join(parts)


def _event_name(about: Occasion | IssuedRow) -> str:
    if isinstance(about, IssuedRow):  # it may have no number any more
        return about.start.astimezone(UTC).strftime("%Y-%m-%d %H%M UTC")
    if about.by == "sitting":
        return say("calendar.file.sitting", number=about.sitting.number)
    return say("calendar.file.item", number=about.slots[0].item.number)


def _about(invitation: InvitationRow) -> Occasion | IssuedRow:
    """Return what a file is made from: the event, or the copy that is to be cancelled."""
    about = invitation.occasion or invitation.cancels
    if about is None:
        message = f"{invitation.uid} has neither an event nor anything to cancel"
        raise ValueError(message)
    return about


def _written(invitation: InvitationRow, letter: Letter, letters: _Letters, path: Path) -> WrittenRow:
    about = _about(invitation)
    if isinstance(about, Occasion):
        link, mark = about.sitting.link, letters.digest(about, invitation.language)
    else:
        link, mark = about.link, about.text_digest
    return WrittenRow(
        delegate_uid=invitation.delegate_uid,
        name=invitation.name,
        email=invitation.email,
        uid=invitation.uid,
        by=about.by,
        sequence=letter.sequence,
        method=letter.method,
        start=about.start.astimezone(UTC),
        end=about.end.astimezone(UTC),
        title=letter.title,
        link=link,
        text_digest=mark,
        path=str(path),
    )
