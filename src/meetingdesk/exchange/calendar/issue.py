"""Invitations into a folder: calendar files or drafts of mails, named so that a person's files stand together.

A name says whom, what and which revision, so another run after a kill puts the same files in the same places. What is
returned is what was written; a cancelled or failed run takes back the files that it made, and nothing was issued.
With the files come the list of them (`manifest`) and a text that says how to add them to a calendar.
"""

from __future__ import annotations

import contextlib
import os
from datetime import datetime
from pathlib import Path

from meetingdesk.domain.revision import Sequences
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar import manifest
from meetingdesk.exchange.calendar.draft import refuse_line_breaks
from meetingdesk.exchange.calendar.language import spoken
from meetingdesk.exchange.calendar.letters import Letters, written
from meetingdesk.exchange.calendar.mail_text import how_to_add, plain
from meetingdesk.exchange.calendar.packing import Packed, pack, together
from meetingdesk.exchange.filenames import Names
from meetingdesk.exchange.files import put_whole
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow, Way, WrittenRow
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.unfinished import beside, sweep
from meetingdesk.words import say

Written = tuple[tuple[WrittenRow, ...], tuple[tuple[str, str], ...]]


def write(
    row: InvitationsRow,
    folder: Path,
    *,
    only_due: bool,
    stamp: datetime,
    way: Way = "ics",
    progress: Progress = no_progress,
) -> Written:
    """Write the invitations (all, or those due) and return them with (name, reason) of each person who was skipped.

    Raises UserError `invitations.no_organiser`, `invitations.line_break` (drafts) and `invitations.folder`, and
    Cancelled when the user cancels.
    """
    chosen = chosen_of(row, only_due=only_due)
    skipped = tuple((delegate.name, "no_address") for delegate in row.without_address)
    if not chosen:
        return (), skipped
    letters = Letters(row.agenda.meeting, stamp)
    _refuse(chosen, letters, way)
    made = [] if folder.exists() else [os.fspath(folder)]
    try:
        return _Run(folder, letters, way, made).write(chosen, progress), skipped
    except BaseException as error:
        _take_back(made)
        if isinstance(error, OSError):
            raise UserError("invitations.folder", folder=str(folder), reason=error.strerror or str(error)) from error
        raise


def chosen_of(row: InvitationsRow, *, only_due: bool) -> list[InvitationRow]:
    """Return what is to be issued, all or what is due.

    Cancellations come first: where an old mailbox passes them on to the new one, the later REQUEST has to win.
    """
    chosen = (invitation for invitation in row.invitations if invitation.due or not only_due)
    return sorted(chosen, key=lambda invitation: invitation.occasion is not None)


def _refuse(chosen: list[InvitationRow], letters: Letters, way: Way) -> None:
    """Refuse what cannot be issued before anything is made."""
    letters.copy(chosen[0], 0)
    if way != "ics":
        for name in (letters.meeting.organiser_name, *(invitation.name for invitation in chosen)):
            refuse_line_breaks(name)


class _Run:
    """One issue into one folder. `made` takes what was not there before."""

    def __init__(self, folder: Path, letters: Letters, way: Way, made: list[str]) -> None:
        self._folder, self._letters, self._way, self._made = folder, letters, way, made
        self._names, self._there, self._sequences = Names(), Names(), Sequences()
        # Plain text: a Path for each of 50,000 files costs as much as writing it.
        self._within, self._beside = os.path.join(folder, ""), os.fspath(beside(folder))  # noqa: PTH118 - no Path ends so
        self._done: list[tuple[InvitationRow, WrittenRow]] = []

    def write(self, chosen: list[InvitationRow], progress: Progress) -> tuple[WrittenRow, ...]:
        """Write all files and return what was written, in order."""
        self._folder.mkdir(parents=True, exist_ok=True)
        sweep(self._folder)
        self._there = Names(path.name for path in self._folder.iterdir())
        for group in together(chosen, self._way):
            progress(len(self._done), len(chosen))
            self._write_group(group)
        progress(len(chosen), len(chosen))
        self._write_beside({invitation.language for invitation in chosen})
        return tuple(line for _, line in self._done)

    def _write_group(self, group: list[InvitationRow]) -> None:
        copies = [self._letters.copy(row, self._sequences.next(row)) for row in group]
        path = self._put(pack(copies, self._way, self._letters))
        self._done += [(copy.invitation, written(copy, path)) for copy in copies]

    def _write_beside(self, languages: set[str]) -> None:
        """Write the list of the files, and how to add them in each language of their recipients."""
        texts: dict[str, str] = {}
        for language in sorted({spoken(language) for language in languages}):
            text = plain(how_to_add(language)).replace("\n", "\r\n").encode()
            name = say("mail.how.title", language).rstrip(" \u202f:")
            texts[language] = os.path.basename(self._put(Packed(name, ".txt", text)))  # noqa: PTH119 - no Path
        self._put(Packed(manifest.NAME, ".csv", manifest.manifest(self._done, texts)))

    def _put(self, packed: Packed) -> str:
        """Write a file and return where it is: never over one with other contents."""
        place, is_new = self._place(packed)
        if is_new:
            self._made.append(place)
        put_whole(place, packed.data, self._beside)
        return place

    def _place(self, packed: Packed) -> tuple[str, bool]:
        """Return where a file goes, and whether none is there. The folder is asked once, not for 50,000 names."""
        while True:
            name = self._names.take(packed.stem, packed.ending)
            place = self._within + name
            if name not in self._there or not Path(place).exists():
                return place, True
            if Path(place).is_file() and packed.is_as(Path(place).read_bytes()):
                return place, False


def _take_back(made: list[str]) -> None:
    """Remove what this run made, the folder last and only when nothing else is in it."""
    for path in map(Path, reversed(made)):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
