from __future__ import annotations

import pytest

from meetingdesk.documents import fonts
from meetingdesk.documents.fonts import choose, missing_by_script

THAI, ARABIC, HAN = "\u0e01\u0e34", "\u0644\u0627", "\u738b"


@pytest.fixture
def few_fonts(monkeypatch):
    """A machine with a Latin, a Thai and one Chinese font."""
    coverage = {
        "DejaVu Sans": frozenset("abc \u2013\ue000") | frozenset(ARABIC),
        "Noto Sans Thai": frozenset(THAI + "abc"),
        "Noto Sans CJK JP": frozenset(HAN + "abc"),
        "Whatever": frozenset("\u10d0"),
    }
    monkeypatch.setattr(fonts, "_faces", lambda: dict.fromkeys(coverage, ("", 0)))
    monkeypatch.setattr(fonts, "_coverage", coverage.__getitem__)
    fonts._preferred.cache_clear()
    yield
    fonts._preferred.cache_clear()


def test_fonts_are_taken_until_all_is_covered(few_fonts):
    assert choose("abc") == (("DejaVu Sans",), frozenset())
    assert choose("abc" + THAI).families == ("DejaVu Sans", "Noto Sans Thai")
    assert choose("a" + HAN, "SC").families == ("DejaVu Sans", "Noto Sans CJK JP")
    assert choose("a\u10d0").families == ("DejaVu Sans", "Whatever")


def test_what_no_font_draws_is_told_by_its_script(few_fonts):
    missing = choose("ab\u05d0\u05d1\ue000\u20ac").missing
    assert missing_by_script(missing) == {"Hebr": "\u05d0\u05d1", "Zyyy": "\u20ac", "Qaaa": "\ue000"}


def test_a_private_sign_of_some_font_is_nobodys_letter(few_fonts):
    assert choose("a\ue000").missing == {"\ue000"}


def test_spaces_joiners_and_selectors_need_no_glyph(few_fonts):
    assert choose("a\u00a0\u202f\u200b\u200d\u2066\u2069\ufe0f\U000e0100\u034f\n").missing == frozenset()


def test_the_fonts_of_this_machine_draw_the_scripts_of_a_roster():
    roster = (
        "A\u00e9\u1ec5\u0259 \u0416 \u03a9 " + THAI + ARABIC + HAN + "\uae40\u3042\u0915\u094d\u10d0\u0540\u1215\u05d0"
    )
    assert choose(roster).missing == frozenset()


@pytest.mark.parametrize("han", ["SC", "TC", "JP", "KR"])
def test_chinese_characters_come_from_the_font_of_their_country(han):
    families = choose("a" + HAN, han).families
    assert families[-1] in fonts.HAN[han]


def test_a_broken_font_covers_nothing(tmp_path, monkeypatch):
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"\0\1\0\0 no font at all")
    monkeypatch.setattr(fonts, "_faces", lambda: {"Broken": (str(broken), 0), "Gone": (str(tmp_path / "none.ttf"), 0)})
    assert fonts._coverage.__wrapped__("Broken") == frozenset()
    assert fonts._coverage.__wrapped__("Gone") == frozenset()
