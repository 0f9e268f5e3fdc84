"""What can be told to a person: a code with parameters, never a sentence.

The sentence is made by `words` from `resources/words/<language>.toml`, under `error.<code>`, so that the window, the
command line and the documents say the same thing in the same language. Anything else that is raised is a bug.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Parameter = str | int


class UserError(Exception):
    """A wish that is refused; nothing was written. The command line answers with exit status 1."""

    exit_status = 1

    def __init__(self, code: str, **parameters: Parameter) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: dict[str, Parameter] = parameters

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({details})"


class FileError(UserError):
    """A file that cannot be used: missing, locked, damaged, foreign or too new. Exit status 3."""

    exit_status = 3


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user cancelled a long piece of work; nothing was written."""


def unwritten(error: OSError, path: Path) -> UserError:
    """Return what is told of a file that the system did not let us write: `document.*`, in words of ours."""
    # A folder that is there and takes no files, such as /proc, says ENOENT too.
    if error.errno in (errno.ENOENT, errno.ENOTDIR) and not path.parent.is_dir():
        return UserError("document.folder", folder=str(path.parent))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("document.full", path=str(path))
    if error.errno == errno.EISDIR:
        return UserError("document.is_folder", path=str(path))
    if error.errno == errno.EEXIST:
        return UserError("document.is_device", path=str(path))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ETXTBSY):
        return UserError("document.not_allowed", path=str(path))
    return UserError("document.unwritten", path=str(path), reason=error.strerror or str(error))
