"""What is wrong with a plan, found from its rows by one rule a kind; nothing of it is ever stored.

Conflicts cannot be held as planned: `person`, `room`, `overlap`, `order`, `elsewhere`, `outside`, `length`, `sittings`.
Warnings can, at a cost: `night`, `interpreters`, `clock_change`, `weekend`, `holiday`; `elsewhere` is one of them where
nobody concerned has an item meanwhile.
"""

from meetingdesk.domain.conflicts.finding import clashes, find
from meetingdesk.domain.conflicts.places import person_key

__all__ = ["clashes", "find", "person_key"]
