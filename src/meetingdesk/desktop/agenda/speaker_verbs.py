"""Who speaks on an item: each change becomes one request."""

from __future__ import annotations

from collections.abc import Callable

from meetingdesk.requests.agenda import AddSpeaker, RemoveSpeaker, ReplaceSpeaker, SetSpeakerRole


class SpeakerVerbs:
    """The edits of speakers; `send` carries them out."""

    def __init__(self, send: Callable[..., None]) -> None:
        self._send = send

    def add(self, item: int, delegate: int | None, name: str) -> None:
        """Name who speaks: a delegate, else the name as it stands."""
        self._send(AddSpeaker(item=item, delegate=delegate, name="" if delegate is not None else name))

    def set_role(self, speaking: int, role: str) -> None:
        """Say what somebody does on an item."""
        self._send(SetSpeakerRole(speaking=speaking, role=role))

    def remove(self, speaking: int) -> None:
        """Take a speaker off an item."""
        self._send(RemoveSpeaker(speaking=speaking))

    def replace(self, speaking: int, delegate: int | None, name: str) -> None:
        """Put a delegate, else the name as it stands, in somebody's place."""
        self._send(ReplaceSpeaker(speaking=speaking, delegate=delegate, name="" if delegate is not None else name))
