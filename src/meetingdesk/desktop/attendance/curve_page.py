"""The curve of a sitting with the body's rule: which fraction, of whom, and read when. Off until one is chosen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop import quorums
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.curve_chart import CurveChart
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import plain_label
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.domain import quorum
from meetingdesk.rows.meetings import MeetingRow

NAMED = "named"
START, MINUTE, THROUGHOUT = "start", "minute", "throughout"


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


class CurvePage(QWidget):
    """The rule of the meeting stands there at first; another that is chosen stays while the meeting is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self.sitting = ChoiceField(_tr("Sitting"))
        self.rule = ChoiceField(_tr("Quorum"))
        self.basis = ChoiceField(_tr("Of the entities"))
        self.reading = ChoiceField(_tr("Read"))
        self.rule.set_options([("", _tr("No quorum")), *quorums.fractions()])
        self.basis.set_options(quorums.bases())
        self.reading.set_options(
            [(START, _tr("at the start")), (MINUTE, _tr("at the chosen minute")), (THROUGHOUT, _tr("throughout"))]
        )
        self.verdict = plain_label("", "strong")
        self.moment = plain_label("", "body", "muted")
        self.chart = CurveChart()
        self._lay_out()
        for field in (self.sitting, self.rule, self.basis, self.reading):
            field.committed.connect(lambda text, field=field: self._choose(field, text))
        self.chart.chosen.connect(lambda _minute: self._tell())

    def _lay_out(self) -> None:
        margin = length("space_use.page_margin")
        fields = QHBoxLayout()
        fields.setSpacing(length("space_use.between_controls"))
        for field in (self.sitting, self.rule, self.basis, self.reading):
            fields.addWidget(field, 2 if field is self.sitting else 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margin, 12, margin, 16)
        whole.setSpacing(length("space_use.between_controls"))
        whole.addLayout(fields)
        whole.addWidget(self.verdict)
        whole.addWidget(self.moment)
        whole.addWidget(self.chart, 1)

    def _choose(self, field: ChoiceField, text: str) -> None:
        field.show_value(text)
        self._show()

    def show_loaded(self, loaded: Loaded) -> None:
        """Show another state of the attendance; what is chosen stays."""
        self._begin(loaded.row.meeting)
        self._loaded = loaded
        chosen = self.sitting.box.currentData()
        options = [(str(one.sitting.id), wording.sitting(one, loaded.clock)) for one in loaded.row.sittings]
        self.sitting.set_options(options)
        known = next((str(one.sitting.id) for one in loaded.row.sittings if one.has_log or one.marks), "")
        self.sitting.show_value(chosen if chosen in dict(options) else known or next(iter(dict(options)), ""))
        self._show()

    def _begin(self, meeting: MeetingRow) -> None:
        """Choose the meeting's own rule where the meeting, or that rule, is another than before."""
        before = self._loaded.row.meeting if self._loaded is not None else None
        rule = (meeting.id, meeting.quorum, meeting.quorum_basis, meeting.quorum_reading)
        if before is None or rule != (before.id, before.quorum, before.quorum_basis, before.quorum_reading):
            self.rule.show_value(meeting.quorum)
            self.basis.show_value(meeting.quorum_basis)
            self.reading.show_value(meeting.quorum_reading)

    @property
    def _place(self) -> int:
        chosen = int(self.sitting.box.currentData() or 0)
        return self._loaded.place(chosen) if self._loaded is not None else -1

    @property
    def entities(self) -> int:
        """How many entities the quorum is a fraction of."""
        assert self._loaded is not None
        if self.basis.box.currentData() == NAMED:
            return quorum.named(self._loaded.row.people, self._place)
        return self._loaded.row.sittings[self._place].figures.entities

    @property
    def least(self) -> int:
        """How many make a quorum; 0 while no rule is chosen."""
        code = self.rule.box.currentData()
        return quorum.needed(quorum.RULES[code], self.entities) if code else 0

    def _show(self) -> None:
        for field in (self.basis, self.reading):
            field.set_allowed(bool(self.rule.box.currentData()), _tr("Choose a quorum first"))
        if self._loaded is None or self._place < 0:
            return
        seconds, breaks = self._loaded.headings[self._place].seconds, self._loaded.row.sittings[self._place].breaks
        self.counts = quorum.curve(self._loaded.row.people, self._place, seconds, breaks)
        self.chart.show_curve(self.counts, self.entities, self.least, self._time)
        self._tell()

    def _time(self, minute: int) -> str:
        assert self._loaded is not None
        start = self._loaded.row.sittings[self._place].start
        return self._loaded.clock.time(start + timedelta(minutes=minute))

    def _tell(self) -> None:
        assert self._loaded is not None
        minute = self.chart.minute
        count = self.counts[minute] if self.counts else 0
        code = "in_break" if count is None else "represented_at"
        at = self._loaded.clock.named(self._time(minute))
        told = words.say(f"ui.attendance.{code}", n=count or 0, of_all=self.entities, time=at)
        self.moment.setText(told)
        self.verdict.setText(self._verdict())
        self.verdict.setVisible(bool(self.verdict.text()))
        name = _tr("Entities represented by minute")
        self.chart.setAccessibleName(". ".join(filter(None, (name, self.verdict.text(), told))))

    def _verdict(self) -> str:
        """Say whether there was a quorum when it is read."""
        least, counts = self.least, self.counts
        if not least or not counts:
            return ""
        if self.reading.box.currentData() == THROUGHOUT:
            spans = quorum.reached(counts, least)
            told = words.listed(f"{self._time(first)}\u2013{self._time(last)}" for first, last in spans)
            key = (
                "quorum_never" if not spans else "quorum_always" if quorum.throughout(counts, least) else "quorum_spans"
            )
            return words.say(f"ui.attendance.{key}", least=least, entities=self.entities, spans=told)
        minute = quorum.first(counts) if self.reading.box.currentData() == START else self.chart.minute
        count = counts[minute]
        if count is None:
            return ""
        key = "quorum_there" if count >= least else "quorum_missing"
        return words.say(f"ui.attendance.{key}", least=least, entities=self.entities, n=count, time=self._time(minute))
