"""The page that Qt paints from a drawing looks as typst itself paints it: letters of all scripts, lines, logos."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from tests.documents.sample_rows import choice, sample_agenda, sample_attendance, sample_delegations
from tests.documents.test_house import LOGO, WHOLE, png

from meetingdesk.collation import sort_key
from meetingdesk.desktop.documents.page_view import PageView
from meetingdesk.documents import catalogue, house, typeset
from meetingdesk.rows.documents import SheetRows

BLOCK = 4  # dots: a hair line may lie half a dot off, a letter or a picture may not
MOST = 60  # of 255


@pytest.fixture(params=["logo.svg", "logo.png"])
def style(request, tmp_path):
    """A house style with a letterhead and a logo of either kind."""
    logo = LOGO.encode() if request.param == "logo.svg" else png()
    (tmp_path / request.param).write_bytes(logo)
    (tmp_path / "house.toml").write_text(WHOLE.replace("logo.svg", request.param))
    return house.read(tmp_path)


@pytest.fixture
def view(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(900, 1200)
    view.show()
    return view


def blocks(image):
    """The mean grey of each block of dots."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dots = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()]
    height, width = (side // BLOCK for side in dots.shape)
    whole = dots[: height * BLOCK, : width * BLOCK].astype(float)
    return whole.reshape(height, BLOCK, width, BLOCK).mean((1, 3))


def by_typst(sheet, dots_per_inch):
    files, _ = typeset.files_of(sheet)
    return typeset._press.compile(sheet, files, format="png", ppi=float(dots_per_inch))


@pytest.mark.parametrize("document", ["participants", "attendance-charts", "provisional-agenda"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_painted_page_is_what_typst_paints(view, style, document, language):
    rows = SheetRows(sample_agenda(language), sample_delegations(language), sample_attendance(), house=style)
    sheet = typeset.sheet(catalogue._data(choice(document, language=language), rows, sort_key(language)), document)
    pages, _ = typeset.images_of(sheet)
    view.set_pages(pages)
    own = [QImage.fromData(page) for page in by_typst(sheet, view.dots_per_inch)]
    for number in range(min(3, len(pages))):
        view.turn(number)
        painted = view._painted()
        difference = np.abs(blocks(painted) - blocks(own[number].scaled(painted.size())))
        assert difference.max() < MOST
        assert difference.mean() < 2
