"""Plain data in: one frozen dataclass a user verb. An operation of the same noun carries it out.

Every request has a `code`, the name of the step in the history (`words`: `step.<code>`), and may carry a `gesture`:
requests of one gesture (the repeats of a key, the ticks of a spin box) merge into one step.
"""

from meetingdesk.requests.base import KEPT, Kept, Request

__all__ = ["KEPT", "Kept", "Request"]
