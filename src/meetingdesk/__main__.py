"""The program: `python -m meetingdesk`, and the `meetingdesk` command."""

from __future__ import annotations

import gc
import os
import sys
import zoneinfo

NO_DISPLAY = "There is no display to open a window on; `meetingdesk --help` tells what can be done without one."


def _has_no_display() -> bool:
    """Tell whether Qt would find no screen, and would end the program with words of its own."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


def main() -> None:
    """Open the window when nothing but a file is named, else run the command line."""
    zoneinfo.reset_tzpath(())  # the tzdata wheel alone: one file must give the same instants on every machine
    arguments = sys.argv[1:]
    if not arguments or (arguments[0] == "--file" and len(arguments) == 2):
        if _has_no_display():
            print(NO_DISPLAY, file=sys.stderr)
            sys.exit(1)
        gc.disable()  # a start makes much and drops nothing; `desktop.jobs` turns the collector on after it
        from meetingdesk.app import open_window

        sys.exit(open_window(arguments[1] if arguments else None))
    from meetingdesk.cli import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
