from __future__ import annotations

from PySide6.QtGui import QDesktopServices

from meetingdesk.desktop.invitations import notice


def test_a_folder_is_opened_and_nothing_else(qapp, tmp_path, monkeypatch):
    """A file from elsewhere may tell of a place that is a program."""
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    program = tmp_path / "program.desktop"
    program.write_text("[Desktop Entry]")
    for place in (tmp_path, program, tmp_path / "gone"):
        notice._opening(place)[1]()
    assert opened == [str(tmp_path)]
