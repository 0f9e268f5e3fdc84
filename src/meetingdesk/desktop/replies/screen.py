"""What people answered, before it is kept: whose it is, how it counts, and which files are no answers."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop import answers
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.files import replies_in
from meetingdesk.desktop.lists.import_page import ImportPage
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.replies.importing import Importer
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain.replies import answer_of
from meetingdesk.errors import UserError
from meetingdesk.rows.replies import LookedReply, RepliesRead

ANSWERS, REJECTED = "answers", "rejected"


class RepliesScreen(ImportPage):
    """`open_at` with paths reads those files; more may be dropped on it. It leads to the invitations, or back."""

    name: ClassVar[str] = "replies"
    tables: ClassVar[frozenset[str]] = frozenset({"meeting", "delegate", "person", "issue", "reply"})
    shows_times: ClassVar[bool] = True

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._paths: tuple[Path, ...] = ()
        self._read: RepliesRead | None = None
        self.importer = Importer(controller, self)
        self.answers = TextView(self.tr("Answers"))
        self.rejected = TextView(self.tr("Files that are rejected"))
        parts = {ANSWERS: (self.tr("Answers"), self.answers), REJECTED: (self.tr("Rejected"), self.rejected)}
        self.set_up(self.tr("Import replies"), (), parts)
        self.setAcceptDrops(True)
        self.importer.started.connect(self.progress.watch)
        self.importer.looked.connect(self._show)
        self.importer.taken.connect(lambda _changes: self.leave("invitations"))
        self.importer.failed.connect(lambda error: self.tell("danger", words.explain(error)))

    # -- what is shown

    def refresh(self) -> None:
        """Look at the files anew: the office may know more by now."""
        if self._paths:
            self._ask(self._paths)

    def open_at(self, argument: object) -> None:
        """Read files."""
        if isinstance(argument, tuple):
            self._show_tables(None)
            self.cancel_button.setFocus()
            self._ask(argument)

    def _ask(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        many = words.say("ui.replies.files", n=len(paths))
        self.source.setText(paths[0].name if len(paths) == 1 else many)
        self.take_button.setEnabled(False)
        self.importer.look(paths)

    def _show(self, read: RepliesRead | UserError) -> None:
        self.tell_nothing()
        self._read = read if isinstance(read, RepliesRead) else None
        if isinstance(read, UserError):
            self.tell("danger", words.explain(read))
        else:
            self._remark(read)
        self._show_tables(self._read)
        n = len(self._read.kept) if self._read else 0
        self.offer(words.say("ui.replies.take", n=n) if n else "", fine=n > 0)

    def _remark(self, read: RepliesRead) -> None:
        """Say what holds for the files as a whole."""
        if rejected := len(read.rejected):
            self.tell("warning", words.say("ui.replies.rejected", n=rejected))
        if strangers := len({one.email.casefold() for one in read.replies if one.outcome == "stranger"}):
            self.tell("neutral", words.say("ui.replies.strangers", n=strangers))
        if read.replies and not read.kept and not read.rejected:
            self.tell("neutral", words.say("ui.replies.nothing_new"))

    def _show_tables(self, read: RepliesRead | None) -> None:
        shown = self.controller.clock_of(read.zone if read else "")
        kept = [_line(one, shown) for one in read.taken] if read else []
        rejected = [(source, words.say(code, **more)) for source, code, more in read.rejected] if read else []
        heads = (
            self.tr("Person"), self.tr("E-mail"), self.tr("Answer"), self.tr("Event"), self.tr("What comes of it"),
            self.tr("File"),
        )  # fmt: skip
        self.answers.show_rows(heads, kept, (184, 208, 240, 112, 0, 176))
        self.rejected.show_rows((self.tr("File"), self.tr("Reason")), rejected, (280, 0))
        for key, lines in ((ANSWERS, kept), (REJECTED, rejected)):
            self.switch.button(key).setText(words.say(f"ui.replies.{key}_rows", n=len(lines)))
            self.switch.button(key).setEnabled(bool(lines) or key == ANSWERS)
        self.show_part(REJECTED if rejected and not kept else ANSWERS)

    # -- what is wished

    def take(self) -> None:
        """Keep what is shown; rejected files are left out."""
        if self._read is not None and self._read.kept:
            self.take_button.setEnabled(False)
            self.importer.take(self._read)

    def forget(self) -> None:
        """Let go of the files."""
        self.importer.drop()
        self._paths, self._read = (), None
        self._show_tables(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome more answers."""
        if replies_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read those that were dropped together with those that are shown."""
        if paths := replies_in(event.mimeData()):
            event.acceptProposedAction()
            self._ask(tuple(dict.fromkeys((*self._paths, *paths))))


def _line(one: LookedReply, shown: ShownClock) -> tuple[str, ...]:
    who = words.listed(one.people) or one.reply.name
    what = words.say(f"reply.{one.outcome}")
    return who, one.email, answers.text(answer_of(one), shown), answers.event(one.event), what, one.reply.source
