"""Which IANA zone a calendar means by the name that it gives one."""

from __future__ import annotations

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from meetingdesk.domain import clock


def zone_named(name: str, place: str = "") -> str | None:
    """Return the IANA zone that a name stands for: itself, the end of a path, a name of Windows, or its place.

    `place` is what the calendar says besides (X-LIC-LOCATION).
    """
    ends = (name.split("/", skipped)[-1] for skipped in range(min(8, name.count("/") + 1)))
    return next((one for one in (*ends, WINDOWS_TO_OLSON.get(name, ""), place) if one in clock.zones()), None)
