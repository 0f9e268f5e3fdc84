"""The gallery and its model."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meetingdesk.desktop.documents.catalogue import KEYS, Entry, entries
from meetingdesk.desktop.documents.gallery import Gallery
from meetingdesk.desktop.documents.gallery_model import ENTRY_ROLE, GalleryModel
from meetingdesk.documents.catalogue import PAGED
from meetingdesk.rows.documents import FORMATS


def test_model(qtmodeltester):
    model = GalleryModel()
    qtmodeltester.check(model)
    model.set_lines({"calendar": ("ICS", "2 sittings")})
    qtmodeltester.check(model)
    index = model.index(model.place("calendar"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Calendar for machines, ICS, 2 sittings"


def test_headings_cannot_be_chosen():
    model = GalleryModel()
    for row in range(model.rowCount()):
        index = model.index(row)
        chosen = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        assert chosen == isinstance(index.data(ENTRY_ROLE), Entry)


def test_gallery_offers_the_formats_that_can_be_written():
    offered = {entry.key: entry.formats for entry in entries() if entry.key not in ("calendar", "agenda")}
    assert offered == FORMATS
    assert {entry.key for entry in entries() if entry.paged} == set(PAGED)


def test_arrow_keys_pass_over_headings(qtbot):
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(264, 500)
    gallery.show()
    keys = [gallery.current.key]
    gallery.chosen.connect(keys.append)
    for _ in range(len(KEYS)):
        qtbot.keyClick(gallery, Qt.Key.Key_Down)
    assert tuple(keys) == KEYS
    qtbot.keyClick(gallery, Qt.Key.Key_Up)
    assert gallery.current.key == "calendar"
