"""What can be done to several rows of a table at once."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import Request


class EditRows(Request):
    """Change rows of the delegations or people in one step: the name of each, and what changes it alone.

    The requests are those that change a delegation, a delegate or a person; a refusal names the row.
    """

    code: ClassVar[str] = "edit_rows"
    rows: tuple[tuple[str, tuple[Request, ...]], ...]
