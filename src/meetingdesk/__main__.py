"""The program: `python -m meetingdesk`, and the `meetingdesk` command."""

from __future__ import annotations

import gc
import sys
import zoneinfo


def main() -> None:
    """Open the window when nothing but a file is named, else run the command line."""
    zoneinfo.reset_tzpath(())  # the tzdata wheel alone: one file must give the same instants on every machine
    arguments = sys.argv[1:]
    if not arguments or (arguments[0] == "--file" and len(arguments) == 2):
        gc.disable()  # a start makes much and drops nothing; the first job that ends turns the collector on
        from meetingdesk.app import open_window

        sys.exit(open_window(arguments[1] if arguments else None))
    from meetingdesk.cli import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
