"""What kind of file system a file lies on, where that costs nothing to know: network shares break locks."""

from __future__ import annotations

from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")


def file_system(path: Path, mounts: Path = MOUNTS) -> str:
    """Return the type of the file system (`ext4`, `nfs4`, `cifs`, ...), or nothing where the system does not tell.

    Each line of `mounts` is as proc_pid_mountinfo(5) says: the fifth field is the mount point, the first after the
    lone hyphen is the type.
    """
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    found = [(point, kind) for line in lines if (mount := _mount(line)) for point, kind in [mount]]
    over = [
        (len(point.parts), number, kind) for number, (point, kind) in enumerate(found) if path.is_relative_to(point)
    ]
    return max(over)[2] if over else ""  # the longest, and of two on one point the later, which covers the other


def _mount(line: str) -> tuple[Path, str] | None:
    head, _, tail = line.partition(" - ")
    fields = head.split(" ")
    if len(fields) < 5 or not tail:
        return None
    point = fields[4]
    for octal, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(octal, letter)
    return Path(point), tail.split(" ")[0]
