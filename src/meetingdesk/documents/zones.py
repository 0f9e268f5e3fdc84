"""Which further clocks a sheet shows beside the host's, and what paper they need."""

from __future__ import annotations

from dataclasses import replace

from meetingdesk.domain.clock import check_zone
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import SheetChoice

MOST = 5  # further clocks that leave room for the titles on A4 across
UPRIGHT = 2  # further clocks that do so on A4 upright


def with_zones_that_fit(choice: SheetChoice, host: str) -> SheetChoice:
    """Return the choice with each further zone once and without the host's, on paper that is wide enough.

    Raises UserError `zone.unknown`, or `document.zones` for more than MOST.
    """
    zones = tuple(dict.fromkeys(check_zone(zone) for zone in choice.zones if zone != host))
    if len(zones) > MOST:
        raise UserError("document.zones", most=MOST, given=len(zones))
    in_columns = choice.document == "order-of-business"
    return replace(choice, zones=zones, landscape=choice.landscape or (in_columns and len(zones) > UPRIGHT))
