"""Answers to invitations on their way in: read, and looked at against a meeting. Loaded with the first one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from meetingdesk.errors import UserError
from meetingdesk.exchange.apart import read_apart
from meetingdesk.exchange.replies.gate import MOST_MEGABYTES
from meetingdesk.queries import replies
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.rows.replies import ForeignReplies, RefusedFile, RepliesRead
from meetingdesk.store.store import Store

LIMIT = MOST_MEGABYTES * 1024 * 1024 + 1  # bytes read at most; the reader itself refuses this many
READER = "meetingdesk.exchange.replies.reading"


def read(paths: Iterable[Path], progress: Progress = no_progress) -> ForeignReplies:
    """Read files in a process of its own. What cannot be read is among the refused.

    Raises UserError `replies.heavy` where that takes too much time or memory, and Cancelled.
    """
    files: list[tuple[str, bytes]] = []
    refused: list[RefusedFile] = []
    for path in paths:
        try:
            with path.open("rb") as file:
                files.append((path.name, file.read(LIMIT)))
        except OSError as error:
            reason = error.strerror or str(error)
            refused.append(RefusedFile(path.name, "import.unreadable", {"path": str(path), "reason": reason}))
    try:
        found: ForeignReplies = read_apart(READER, "read_all", files, progress=progress)
    except UserError as error:
        if error.code == "schedule.heavy":
            raise UserError("replies.heavy", **error.parameters) from error
        raise
    return ForeignReplies(found.replies, (*refused, *found.refused))


def look_at(store: Store, meeting: int, found: ForeignReplies, language: str) -> RepliesRead:
    """Tell what would come of answers at a meeting; nothing is written. Raises UserError `gone`."""
    with store.read() as reader:
        known = replies.known(reader, meeting, language)
    return RepliesRead(tuple(known.look(reply) for reply in found.replies), found.refused, known.zone)
