"""The preflight must name what a machine lacks; the machine itself is passed in, or really looked at."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

PREFLIGHT = Path(__file__).parents[2] / "packaging" / "preflight.py"
SPEC = importlib.util.spec_from_file_location("preflight", PREFLIGHT)
assert SPEC
assert SPEC.loader
preflight = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(preflight)

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n'
MINT = "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\nHOME_URL='https://example.org/fedora'\n"
ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_python_of_the_right_age_passes(version):
    assert preflight.python_problem(version) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15), (4, 0)])
def test_other_python_is_named_with_what_is_needed(version):
    problem = preflight.python_problem(version)
    assert "3.11 to 3.14" in problem
    assert f"{version[0]}.{version[1]}." in problem


def test_c_library():
    assert preflight.libc_problem("glibc", "2.34") == ""
    assert preflight.libc_problem("glibc", "3.0") == ""
    assert "glibc 2.31" in preflight.libc_problem("glibc", "2.31")
    assert "another one" in preflight.libc_problem("", "")


@pytest.mark.parametrize(
    ("text", "manager"),
    [
        (DEBIAN, "apt-get"),
        (MINT, "apt-get"),
        ("ID=ubuntu\n", "apt-get"),
        ("ID=fedora\n", "dnf"),
        (ROCKY, "dnf"),
        ("ID=arch\n", "pacman"),
        ("ID=manjaro\nID_LIKE=arch\n", "pacman"),
        ("ID=alpine\nVARIANT_ID=debian\n", ""),
        ("", ""),
    ],
)
def test_package_manager(text, manager):
    assert preflight.package_manager(text) == manager


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "apt-get install -y --no-install-recommends libgl1 fonts-noto-core fonts-noto-cjk"),
        ("dnf", "dnf install -y libglvnd-glx google-noto-fonts-all google-noto-sans-cjk-fonts"),
        ("pacman", "pacman -S --needed libglvnd noto-fonts noto-fonts-cjk"),
    ],
)
def test_the_one_line_to_run(manager, line):
    """A package that brings two of the things is named once."""
    needs = [preflight.QT[0], *preflight.FONTS]
    assert " ".join(preflight.install_command(needs, manager)) == line


def test_report_names_each_thing_and_how_to_install_it():
    lines = preflight.report([preflight.QT[1]], [preflight.WINDOW[0], preflight.FONTS[2]], "apt-get", root=False)
    for line, name in zip(lines, ["libEGL.so.1", "libxcb-cursor.so.0", "NotoSansCJK"], strict=False):
        assert name in line
    assert lines[3].endswith("sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0 fonts-noto-cjk")


def test_report_without_a_known_package_manager_names_no_command():
    lines = preflight.report([preflight.QT[0]], [], "", root=True)
    assert "libGL.so.1" in lines[0]
    assert not any("apt-get" in line or "sudo" in line for line in lines)
    assert preflight.report([], [], "", root=True) == []


def test_library_is_really_loaded(tmp_path):
    here = importlib.util.find_spec("_ctypes")
    assert here
    assert preflight.loads(here.origin)
    assert not preflight.loads("libno-such-library.so.1")
    broken = tmp_path / "libbroken.so.1"
    broken.write_bytes(b"not a library")
    assert not preflight.loads(str(broken))


def test_font_is_found_by_the_beginning_of_its_file_name(tmp_path):
    folder = tmp_path / "truetype" / "noto"
    folder.mkdir(parents=True)
    (folder / "NotoSansThai[wght].ttf").touch()
    unreadable = tmp_path / ("too long" * 100)
    folders = [unreadable, tmp_path / "none", tmp_path]
    assert preflight.font_installed("NotoSansThai", folders)
    assert not preflight.font_installed("NotoSansCJK", folders)


def test_display():
    assert preflight.has_display({"DISPLAY": ":0"})
    assert preflight.has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert not preflight.has_display({"DISPLAY": ""})


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """Make this machine look like a Debian without a display, used by an ordinary user, that lacks what is named."""
    (tmp_path / "os-release").write_text(DEBIAN, encoding="utf-8")
    monkeypatch.setattr(preflight, "OS_RELEASE", tmp_path / "os-release")
    monkeypatch.setattr(preflight.sys, "platform", "linux")
    monkeypatch.setattr(preflight.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(preflight.platform, "libc_ver", lambda: ("glibc", "2.36"))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def lacks(*beginnings):
        found = dict.fromkeys(preflight.PRESENT, lambda name: not name.startswith(beginnings))
        monkeypatch.setattr(preflight, "PRESENT", found)

    return lacks


@pytest.mark.parametrize(
    ("lacking", "arguments", "status", "said"),
    [
        ((), ["--with-tests"], 0, ""),
        (("NotoSans",), [], 0, "fonts-noto-core fonts-noto-cjk"),
        (("libxcb-cursor",), [], 0, "to open a window on a screen: libxcb-cursor.so.0"),
        (("libxcb-cursor",), ["--with-tests"], 1, "needed: libxcb-cursor.so.0"),
        (("libEGL", "NotoSansCJK"), [], 1, "libegl1 fonts-noto-cjk"),
        (("ensurepip",), [], 1, f"python3.{sys.version_info.minor}-venv"),
        (("xdotool",), [], 0, ""),
        (("xdotool", "Xvfb"), ["--with-tests"], 1, "sudo apt-get install -y --no-install-recommends xvfb xdotool"),
    ],
)
def test_exit_status_and_words(bare, capsys, lacking, arguments, status, said):
    bare(*lacking)
    assert preflight.main(arguments) == status
    words = capsys.readouterr().err
    assert said in words
    assert bool(words) == bool(said)


def test_window_libraries_are_needed_where_there_is_a_screen(bare, capsys, monkeypatch):
    bare("libxcb-cursor")
    monkeypatch.setenv("DISPLAY", ":0")
    assert preflight.main([]) == 1
    assert "Missing and needed: libxcb-cursor.so.0" in capsys.readouterr().err


def test_nothing_is_looked_for_on_windows_and_macos(bare, capsys, monkeypatch):
    bare("lib", "venv", "Noto")
    for system in ("win32", "darwin"):
        monkeypatch.setattr(preflight.sys, "platform", system)
        assert preflight.main(["--with-tests"]) == 0
    assert capsys.readouterr().err == ""


def test_old_c_library_stops(bare, capsys, monkeypatch):
    bare()
    monkeypatch.setattr(preflight.platform, "libc_ver", lambda: ("glibc", "2.31"))
    assert preflight.main([]) == 1
    assert "2.34 or newer" in capsys.readouterr().err


@pytest.mark.parametrize("works", [True, False])
def test_root_on_debian_installs_and_looks_again(bare, capsys, monkeypatch, tmp_path, works):
    """A real apt-get on the path, of our own, records its calls and brings the command (or fails to)."""
    calls, brought = tmp_path / "calls", tmp_path / "xdotool"
    apt = tmp_path / "apt-get"
    bring = f'[ "$5" = update ] || cp "$0" "{brought}"' if works else "exit 100"
    apt.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND: $*" >> "{calls}"\n{bring}\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    bare()
    monkeypatch.setitem(preflight.PRESENT, "command", lambda name: name != "xdotool" or brought.exists())
    monkeypatch.setattr(preflight.os, "geteuid", lambda: 0)
    assert preflight.main(["--with-tests"]) == (0 if works else 1)
    update, install = calls.read_text().splitlines()
    assert update.startswith("noninteractive: ")
    assert update.endswith(" update")
    assert install.endswith("install -y --no-install-recommends xdotool")
    words = capsys.readouterr()
    assert "Installing: xdotool" in words.out
    assert ("To install: apt-get install" in words.err) is not works
