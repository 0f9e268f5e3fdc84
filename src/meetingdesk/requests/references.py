"""What can be done to the documents that agenda items refer to."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import Request


class AddReference(Request):
    """Let an item refer to a document: by its symbol, its title, or both. `address`: where it is, or nothing."""

    code: ClassVar[str] = "add_reference"
    item: int
    symbol: str = ""
    title: str = ""
    address: str = ""


class EditReference(Request):
    """Say anew what an item refers to."""

    code: ClassVar[str] = "edit_reference"
    reference: int
    symbol: str = ""
    title: str = ""
    address: str = ""


class RemoveReference(Request):
    """Let an item no longer refer to a document."""

    code: ClassVar[str] = "remove_reference"
    reference: int
