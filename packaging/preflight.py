"""Names what the machine lacks before anything is installed, and installs it where it may.

The Qt wheels bring Qt but not the system libraries under it, and without those the program would stop with a loader's
message instead of a window. Standard library only, and readable by Python 3.7, so that an old Python is told so in a
sentence instead of a syntax error.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

OLDEST, NEWEST = (3, 11), (3, 14)
OLDEST_GLIBC = (2, 34)  # the Qt wheels are tagged manylinux_2_34
OS_RELEASE = Path("/etc/os-release")
FONT_FOLDERS = tuple(
    Path(folder).expanduser()
    for folder in ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
)


class Need(NamedTuple):
    """One thing to look for (a module, soname, font file's beginning or command) and the package that brings it."""

    kind: str
    name: str
    debian: str
    fedora: str
    arch: str


VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
VENV = (
    Need("module", "venv", VENV_PACKAGE, "python3-libs", "python"),
    Need("module", "ensurepip", VENV_PACKAGE, "python3-libs", "python"),
)
QT = (
    Need("library", "libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("library", "libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("library", "libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("library", "libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("library", "libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("library", "libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
)
WINDOW = (
    Need("library", "libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("library", "libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("library", "libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("library", "libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("library", "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
FONTS = (
    Need("font", "NotoSansArabic", "fonts-noto-core", "google-noto-fonts-all", "noto-fonts"),
    Need("font", "NotoSansThai", "fonts-noto-core", "google-noto-fonts-all", "noto-fonts"),
    Need("font", "NotoSansCJK", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
)
TESTS = (
    Need("command", "Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("command", "xauth", "xauth", "xorg-x11-xauth", "xorg-xauth"),
    Need("command", "xdotool", "xdotool", "xdotool", "xdotool"),
    Need("command", "pdftotext", "poppler-utils", "poppler-utils", "poppler"),
    Need("command", "pdftoppm", "poppler-utils", "poppler-utils", "poppler"),
)


def python_problem(version: tuple[int, int]) -> str:
    """Return the sentence for a Python that is too old or too new, or nothing."""
    if OLDEST <= version <= NEWEST:
        return ""
    wanted = "{}.{} to {}.{}".format(*OLDEST, *NEWEST)
    return "MeetingDesk needs Python {}; this one is {}.{}. Name another with: make setup PYTHON=python3.12".format(
        wanted, *version
    )


def libc_problem(name: str, version: str) -> str:
    """Return the sentence for a C library (by platform.libc_ver()) that the Qt wheels cannot use, or nothing."""
    numbers = tuple(int(part) for part in re.findall(r"\d+", version))
    if name == "glibc" and numbers >= OLDEST_GLIBC:
        return ""
    return "Qt needs the GNU C library {}.{} or newer (Debian 12, Ubuntu 22.04, Fedora 35); here it is: {}.".format(
        *OLDEST_GLIBC, (name + " " + version).strip() or "another one"
    )


def package_manager(os_release: str) -> str:
    """Return apt-get, dnf or pacman for the system that the text of os-release names, or nothing for another."""
    found = re.findall(r"^(?:ID|ID_LIKE)=[\"']?([^\"'\n]*)", os_release, re.MULTILINE)
    names = set(" ".join(found).split())
    if names & {"debian", "ubuntu"}:
        return "apt-get"
    if names & {"fedora", "rhel", "centos"}:
        return "dnf"
    return "pacman" if "arch" in names else ""


def packages(needs: Iterable[Need], manager: str) -> list[str]:
    """Return the packages that bring these needs, each once, in order."""
    field = {"apt-get": "debian", "dnf": "fedora", "pacman": "arch"}[manager]
    return list(dict.fromkeys(getattr(need, field) for need in needs))


def install_command(needs: Iterable[Need], manager: str) -> list[str]:
    """Return the words of the command that installs what brings these needs."""
    options = {
        "apt-get": ["install", "-y", "--no-install-recommends"],
        "dnf": ["install", "-y"],
        "pacman": ["-S", "--needed"],
    }
    return [manager, *options[manager], *packages(needs, manager)]


def loads(soname: str) -> bool:
    """Tell whether the system's loader finds the library and all that it needs itself."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def font_installed(beginning: str, folders: Iterable[Path] = FONT_FOLDERS) -> bool:
    """Tell whether a font file whose name begins so lies in one of the folders; those that cannot be read hold none."""
    walks = (files for folder in folders for _, _, files in os.walk(folder))
    return any(name.startswith(beginning) for files in walks for name in files)


PRESENT: dict[str, Callable[[str], bool]] = {
    "module": lambda name: importlib.util.find_spec(name) is not None,
    "library": loads,
    "font": font_installed,
    "command": lambda name: shutil.which(name) is not None,
}


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return those of the needs which are not there."""
    return [need for need in needs if not PRESENT[need.kind](need.name)]


def has_display(environment: dict[str, str]) -> bool:
    """Tell whether there is a screen to open a window on; without one the window's libraries are only recommended."""
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def report(required: list[Need], recommended: list[Need], manager: str, root: bool) -> list[str]:
    """Return what to tell the user: each thing by its name, and the one line that installs it all."""
    lines = []
    if required:
        lines.append("Missing and needed: " + ", ".join(need.name for need in required))
    windows = [need.name for need in recommended if need.kind != "font"]
    if windows:
        lines.append("Missing, needed to open a window on a screen: " + ", ".join(windows))
    fonts = [need.name for need in recommended if need.kind == "font"]
    if fonts:
        lines.append("Missing fonts; names in those scripts would print as boxes: " + ", ".join(fonts))
    if lines and manager:
        command = " ".join(install_command(required + recommended, manager))
        lines.append("To install: " + ("" if root else "sudo ") + command)
    elif lines:
        lines.append("Install the packages of your system that bring these, then try again.")
    return lines


def install(needs: list[Need]) -> None:
    """Install with apt-get. A failure is not fatal here: the caller looks again and reports what is still missing."""
    command = install_command(needs, "apt-get")
    print("Installing: " + " ".join(packages(needs, "apt-get")), flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    patient = ["-qq", "-o", "DPkg::Lock::Timeout=300"]
    try:
        subprocess.call(["apt-get", *patient, "update"], env=environment)
        subprocess.call([command[0], *patient, *command[1:]], env=environment, stdout=subprocess.DEVNULL)
    except OSError as error:
        print(error, file=sys.stderr)


def check_linux(with_tests: bool) -> int:
    """Look for what Qt, the window, the sheets and (if asked) the tests need; as root on Debian's kin install it."""
    required = [*VENV, *QT, *(WINDOW if with_tests or has_display(dict(os.environ)) else ())]
    required += TESTS if with_tests else ()
    recommended = [need for need in (*WINDOW, *FONTS) if need not in required]
    manager = package_manager(OS_RELEASE.read_text(encoding="utf-8") if OS_RELEASE.exists() else "")
    root = os.geteuid() == 0
    lacking = missing([*required, *recommended])
    if lacking and root and manager == "apt-get":
        install(lacking)
        importlib.invalidate_caches()
        lacking = missing(lacking)
    needed = [need for need in lacking if need in required]
    for line in report(needed, [need for need in lacking if need not in required], manager, root):
        print(line, file=sys.stderr)
    return 1 if needed else 0


def main(arguments: list[str] | None = None) -> int:
    """Return the exit status: 0 when set-up can go on, 1 when something that it needs is missing."""
    parser = argparse.ArgumentParser(description="Names what this machine lacks to run MeetingDesk.")
    parser.add_argument("--with-tests", action="store_true", help="look for what the tests need, too")
    options = parser.parse_args(arguments)
    problem = python_problem(sys.version_info[:2])
    if not problem and sys.platform.startswith("linux"):
        problem = libc_problem(*platform.libc_ver())
    if problem:
        print(problem, file=sys.stderr)
        return 1
    return check_linux(options.with_tests) if sys.platform.startswith("linux") else 0


if __name__ == "__main__":
    sys.exit(main())
