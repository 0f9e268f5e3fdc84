"""Who speaks on an item: each change becomes one request."""

from __future__ import annotations

from collections.abc import Callable

from meetingdesk import words
from meetingdesk.desktop.agenda.speakers import Named
from meetingdesk.requests.agenda import (
    AddSpeaker,
    EditSpeaker,
    RemoveSpeaker,
    ReplaceSpeaker,
    SetSpeakerRole,
    SetSpeakers,
    Speaks,
)


class SpeakerVerbs:
    """The edits of speakers; `send` carries them out."""

    def __init__(self, send: Callable[..., None]) -> None:
        self._send = send

    def add(self, item: int, who: Named) -> None:
        """Name who speaks: a delegate, an entity, else the name as it stands."""
        self._send(AddSpeaker(item=item, delegate=who.delegate, entity=who.entity, name=_free(who)))

    def set_all(self, item: int, who: tuple[Speaks, ...]) -> None:
        """Say who speaks, all at once."""
        self._send(SetSpeakers(item=item, speakers=who))

    def set_role(self, speaking: int, role: str) -> None:
        """Say what somebody does on an item."""
        self._send(SetSpeakerRole(speaking=speaking, role=role))

    def remove(self, speaking: int) -> None:
        """Take a speaker off an item."""
        self._send(RemoveSpeaker(speaking=speaking))

    def replace(self, speaking: int, who: Named) -> None:
        """Put a delegate, else the name as it stands, in somebody's place."""
        self._send(ReplaceSpeaker(speaking=speaking, delegate=who.delegate, name=_free(who)))

    def set_state(self, speaking: int, state: str) -> None:
        """Say how sure it is that somebody speaks."""
        self._send(EditSpeaker(speaking=speaking, state=state))

    def set_topic(self, speaking: int, topic: str) -> None:
        """Say what somebody speaks on, in the language in use."""
        self._send(EditSpeaker(speaking=speaking, topic=topic, language=words.written()))


def _free(who: Named) -> str:
    return who.name if who.delegate is None and who.entity is None else ""
