"""What fills an office at its start: the shipped directory and the sample."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from meetingdesk.requests.base import Request


class LoadDirectory(Request):
    """Take in regions, kinds, entities and administrations, shaped as `resources/directory/*.json`."""

    code: ClassVar[str] = "load_directory"
    undoable: ClassVar[bool] = False
    directory: Mapping[str, Any]


class LoadSample(Request):
    """Take in series, persons and meetings, shaped as `resources/sample/office.json`; needs the directory."""

    code: ClassVar[str] = "load_sample"
    undoable: ClassVar[bool] = False
    office: Mapping[str, Any]
