"""Thunderbird without a window, asked through Marionette, its own door for tests, at a port that it picks itself."""

import contextlib
import json
import socket
import time

import apart

STARTS_WITHIN, ANSWERS_WITHIN = 120, 180  # seconds
PREFERENCES = {
    "marionette.port": 0,
    "app.update.auto": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.spotlight.firstRunDone": True,
    "calendar.timezone.useSystemTimezone": False,
    "calendar.timezone.local": "Pacific/Chatham",
}


@contextlib.contextmanager
def thunderbird():
    """Give a function that runs a script, with arguments, inside Thunderbird and returns its answer."""
    with apart.home() as home:
        profile = home / "profile"
        profile.mkdir()
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = ["thunderbird", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
        with apart.started([*command, "--profile", str(profile)], home) as process:
            door = Door(_port(profile / "MarionetteActivePort", process))
            door.ask("WebDriver:NewSession")
            door.ask("Marionette:SetContext", value="chrome")
            door.ask("WebDriver:SetTimeouts", script=ANSWERS_WITHIN * 1000)
            yield door.run


def _port(path, process):
    until = time.monotonic() + STARTS_WITHIN
    while not path.exists() or not path.read_text(encoding="ascii").strip():
        if process.poll() is not None or time.monotonic() > until:
            message = "it did not start"
            raise RuntimeError(message)
        time.sleep(0.1)
    return int(path.read_text(encoding="ascii"))


class Door:
    """Marionette's protocol: a length, a colon, and a list of what kind, which number, and what."""

    def __init__(self, port):
        self._socket = socket.create_connection(("127.0.0.1", port), ANSWERS_WITHIN)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._next()  # it greets

    def _next(self):
        digits = b""
        while (sign := self._stream.read(1)) not in (b":", b""):
            digits += sign
        return json.loads(self._stream.read(int(digits)))

    def ask(self, what, **parameters):
        self._number += 1
        words = json.dumps([0, self._number, what, parameters]).encode()
        self._socket.sendall(str(len(words)).encode() + b":" + words)
        _kind, _number, error, answer = self._next()
        if error:
            raise ValueError(error["message"])
        return answer

    def run(self, script, *arguments):
        """Run the body of an async function; what it returns is the answer."""
        whole = f"const done = arguments[arguments.length - 1];\n(async (...given) => {{{script}}})(...arguments).then(\
value => done({{ value }}), error => done({{ error: String(error) }}));"
        answer = self.ask(
            "WebDriver:ExecuteAsyncScript", script=whole, args=list(arguments), sandbox="system", newSandbox=True
        )["value"]
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer.get("value")
