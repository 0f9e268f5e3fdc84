"""The whole job once, without a window: what a visitor without a display can look at."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from meetingdesk.exchange import answers
from meetingdesk.office import Office
from meetingdesk.rows.documents import Document, SheetChoice

MEETING = "gmre-16"
OTHERS: tuple[tuple[Document, str], ...] = (
    ("provisional-agenda", "pdf"), ("provisional-agenda", "docx"), ("programme", "html"), ("letters", "docx"),
    ("name-cards", "pdf"), ("report", "docx"), ("running-script", "pdf"), ("booth-sheet", "pdf"), ("hand-over", "pdf"),
    ("news-note", "docx"),
)  # fmt: skip


def make(folder: Path) -> Iterator[Path]:
    """Make the sample office in `folder` and all that can be made of its meeting; yield each file as it is there.

    What an earlier demo left there is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file, invitations = folder / "sample.meetingdesk", folder / "invitations"
    if file.exists():  # without it, what is there is not ours
        file.unlink()
        shutil.rmtree(invitations, ignore_errors=True)
    office = Office.create(file, sample=True, backups=False)
    try:
        yield file
        yield from _documents(office, folder)
        report = office.issue(office.reads.meeting(MEETING).id, invitations, only_due=False)  # it is long past
        yield from (Path(line.path) for line in report.written)
    finally:
        office.close()


def _documents(office: Office, folder: Path) -> Iterator[Path]:
    meeting = office.reads.meeting(MEETING).id
    for language in ("en", "fr", "ar"):
        order = SheetChoice(document="order-of-business", meeting=meeting, language=language, zones=("Asia/Bangkok",))
        yield from office.export(order, "pdf", folder / f"order-of-business-{language}.pdf")
    for file_format in ("pdf", "xlsx", "csv"):
        sheet = SheetChoice(document="sign-in-sheet", meeting=meeting)
        yield from office.export(sheet, file_format, folder / f"sign-in-sheet.{file_format}")
    for file_format in ("pdf", "xlsx"):
        people = SheetChoice(document="participants", meeting=meeting, email=True)
        yield from office.export(people, file_format, folder / f"participants.{file_format}")
    for document, file_format in OTHERS:
        asked = SheetChoice(document=document, meeting=meeting)
        yield from office.export(asked, file_format, folder / f"{document}.{file_format}")
    yield office.export_calendar(meeting, folder / "meeting.ics", "sitting")
    agenda = folder / "agenda.json"
    agenda.write_text(json.dumps(answers.agenda(office.reads.agenda(meeting)), ensure_ascii=False, indent=1), "utf-8")
    yield agenda
