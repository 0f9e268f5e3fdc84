"""The list of people in the window with 5,000 of them: prints in how many ms it is filtered and sorted.

Filter by a name and by one letter, sort by a column as its heading does, and by a language as the sheets do.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.bench.our_window import own_folders

from meetingdesk.app import application
from meetingdesk.collation import sort_key
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.people.screen import PeopleScreen
from meetingdesk.office import Office

ROUNDS = 5


def median_ms(works: tuple[Callable[[], object], ...]) -> float:
    """Return the median of how long these take, each in turn, with all that is painted for it."""
    times = []
    for number in range(ROUNDS * len(works)):
        began = time.perf_counter()
        works[number % len(works)]()
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main(path: Path) -> None:
    """Show the list and print the figures."""
    controller = Controller()
    controller.open(Office.open(path))
    screen = PeopleScreen(controller)
    screen.resize(1200, 800)
    screen.show()
    while screen.loaded is None:
        QApplication.processEvents()
    names = [row.family + row.given for row in screen.loaded.rows.values()]
    search, head, up = screen.head.field.setText, screen.view.head, Qt.SortOrder.AscendingOrder
    filtering = median_ms((lambda: search("kamo example"), lambda: search("")))
    typing = median_ms((lambda: search("k"), lambda: search("")))
    sorting = median_ms(tuple((lambda place=place: head.setSortIndicator(place, up)) for place in (1, 2)))
    key = sort_key("fr")
    collating = median_ms((lambda: sorted(names, key=key),))
    print(filtering, typing, sorting, collating)
    controller.jobs.shut_down()
    controller.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        own_folders(Path(folder))
        app = application()
        main(Path(sys.argv[1]))
