from __future__ import annotations

import json
import threading
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.conftest import NOW
from tests.documents.sample_rows import choice, make_agenda, make_delegate, make_delegation, make_sitting

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.errors import UserError


def data(*people, **changes):
    agenda = make_agenda(make_sitting())
    return sign_in_sheet(agenda, [make_delegation(1, *people)], choice(**changes), str.casefold, NOW)


HOSTILE = [
    "#text(red)[A]",
    "*b* _c_ `d`",
    "$x^2$ \\ @ref <tag>",
    '#import "x.typ": *',
    "// e /* f */",
    "\\u{41} ~ --- '\"",
    "= G",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_name_is_printed_as_it_is_written(text, read_pdf):
    (page, *_) = read_pdf(typeset.pdf(data(make_delegate(family="Fam", given=text)), "sign-in-sheet")[0])
    assert f"FAM {text}" in page


def test_a_character_without_a_glyph_is_told_and_the_sheet_still_made(read_pdf):
    pdf, warnings = typeset.pdf(data(make_delegate(family="Odd", given="x\ue000y")), "sign-in-sheet")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert "ODD x?y" in read_pdf(pdf)[0]
    ((code, parameters),) = warnings
    assert code == "document.warning.glyphs"
    assert "U+E000" in words.say(code, "en", **parameters)
    assert words.say(code, "en", **parameters).startswith("One name or text needs a font for U+E000")


def test_each_script_without_a_font_has_its_own_warning(monkeypatch):
    monkeypatch.setattr(
        typeset.fonts,
        "choose",
        lambda text, han, first: typeset.fonts.Choice(("Noto Sans",), frozenset("\u0e01\u0e02\u05d0")),
    )
    people = (make_delegate(given="\u0e01\u0e02\u05d0"), make_delegate(2, given="\u0e01"))
    _, warnings = typeset.pdf(data(*people), "sign-in-sheet")
    assert [(code, parameters["script"], parameters["n"]) for code, parameters in warnings] == [
        ("document.warning.glyphs", "Hebr", 1),
        ("document.warning.glyphs", "Thai", 2),
    ]


def test_what_no_font_draws_is_written_in_latin_letters_and_never_a_box(monkeypatch, read_pdf):
    monkeypatch.setattr(
        typeset.fonts,
        "choose",
        lambda text, han, first: typeset.fonts.Choice(("Noto Sans",), frozenset("\u738b\u7acb\u65b0\u2033")),
    )
    person = make_delegate(family="\u738b", given="\u7acb\u65b0", post='5\u2033 "x"')
    pdf, warnings = typeset.pdf(data(person), "sign-in-sheet")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert "LiXin" in read_pdf(pdf)[0]
    assert '"x"' in read_pdf(pdf)[0]
    assert {code for code, _ in warnings} == {"document.warning.glyphs"}


def test_what_typst_finds_later_is_told_too(monkeypatch, caplog):
    """A font whose table promises a glyph that it has not."""
    monkeypatch.setattr(
        typeset.fonts, "choose", lambda text, han, first: typeset.fonts.Choice(("Noto Sans",), frozenset())
    )
    pdf, warnings = typeset.pdf(data(make_delegate(given="\u0e01")), "sign-in-sheet")
    assert pdf.startswith(b"%PDF")
    assert warnings == (("document.warning.not_accessible", {}),)
    assert "ua-1" in caplog.text


def test_a_broken_template_is_named_and_the_reason_left_to_the_log(caplog):
    with pytest.raises(UserError) as refused:
        typeset.pdf({"language": "en", "printed_at": 0}, "sign-in-sheet")
    said = "The template “sign-in-sheet” cannot be used; the reason is in the log."
    assert words.explain(refused.value) == said
    assert "dictionary does not contain key" in caplog.text


def test_a_page_is_a_drawing_as_large_as_its_paper():
    images, warnings = typeset.images(data(make_delegate()), "sign-in-sheet")
    assert not warnings
    assert len(images) == 1
    assert ElementTree.fromstring(images[0]).get("viewBox").split()[2:] == ["595.275590551", "841.88976378"]  # A4


@pytest.mark.parametrize("again", [True, False])
def test_a_changed_sheet_is_what_it_would_be_at_first(again):
    large = data(*(make_delegate(family=f"Name{place}", post="Head of Training " * 6) for place in range(600)))
    assert typeset.sheet(large, "sign-in-sheet").is_large
    typeset.images_of(typeset.sheet(large, "sign-in-sheet", again=again))
    large["sittings"][0]["regions"][0]["entities"][0]["people"][0]["name"] = "EDITED"
    changed = typeset.images_of(typeset.sheet(large, "sign-in-sheet", again=again))
    typeset.forget()
    assert changed == typeset.images(large, "sign-in-sheet")


def test_the_same_data_gives_the_same_bytes():
    first, second = (typeset.pdf(data(make_delegate()), "sign-in-sheet")[0] for _ in range(2))
    assert first == second


def test_two_threads_may_typeset_at_once():
    made = []
    threads = [
        threading.Thread(
            target=lambda n=n: made.append(typeset.pdf(data(make_delegate(family=f"N{n}")), "sign-in-sheet"))
        )
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=20,
    )
)
def test_the_data_reaches_the_template_whole(value):
    data = {"language": "en", "printed_at": 0, "rows": value}
    assert json.loads(typeset.sheet(data, "sign-in-sheet").text) == data
