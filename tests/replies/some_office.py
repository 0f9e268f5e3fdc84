"""The sample office in the future. Everyone holds both sittings; the second has moved and is at sequence 1."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from meetingdesk.office import Office
from meetingdesk.requests.sittings import MoveSitting

CORPUS = Path(__file__).parent / "corpus"
MEETING = 1


def issued_office(folder):
    """Return the path of such an office in a folder; what was issued lies beside it."""
    office = Office.create(folder / "office.meetingdesk", sample=True, backups=False)
    first, second = (sitting.id for sitting in office.reads.agenda(MEETING).sittings)
    office.run(MoveSitting(sitting=first, day=date(2096, 2, 16), start=720, minutes=180))
    office.run(MoveSitting(sitting=second, day=date(2096, 2, 17), start=720, minutes=180))
    office.issue(MEETING, folder / "first")
    office.run(MoveSitting(sitting=second, day=date(2096, 2, 17), start=780, minutes=180))
    office.issue(MEETING, folder / "second")
    office.close()
    return office.path
