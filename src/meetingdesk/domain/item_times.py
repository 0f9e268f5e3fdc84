"""When the items of a sitting were taken, in which presence at them counts.

A slot counts as it was run, else as it was planned. Of an item with several slots the time between them is not its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from meetingdesk.domain.breaks import Timed
from meetingdesk.domain.presence import Span, union, window


def item_windows(slots: Iterable[tuple[int, Timed]]) -> Mapping[int, tuple[Span, ...]]:
    """Return the windows of each item by its key, in order, apart; a break and what took no time have none."""
    found: dict[int, list[Span]] = defaultdict(list)
    for item, slot in slots:
        if not slot.is_break:
            found[item].append(window(slot.start, slot.end, slot.actual_start, slot.actual_end))
    whole = {item: tuple(union(spans, 0)) for item, spans in found.items()}
    return {item: windows for item, windows in whole.items() if windows}
