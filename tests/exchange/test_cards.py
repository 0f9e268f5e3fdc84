"""People as cards: what is written is read back the same by the rules of the format."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.exchange.cards import OCTETS, cards
from meetingdesk.rows.people import PartRow, PersonRow

PART = PartRow(1, "m", "M", 1, 1, "ROCB; Asia, Pacific", "head", "Head\nof office", "confirmed")
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")) | st.sampled_from(' ;,\\"'), max_size=60
)


def person(**said):
    values = dict.fromkeys(("honorific", "family", "given", "native", "email", "phone"), "")
    return PersonRow(**{"id": 1, "uid": "u", "languages": (), "zone": None, "list_address": False, "parts": (),
                        **values, **said})  # fmt: skip


def told(data):
    """Return the values of one card by property, unfolded and unescaped (RFC 2426 2.6 and 5)."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    return {name.partition(";")[0]: value for name, _, value in (line.partition(":") for line in lines)}


def parts(value):
    """Part a value at its semicolons, and take the marks away."""
    found, escaped = [""], False
    for letter in value:
        if escaped or letter not in "\\;":
            found[-1], escaped = found[-1] + letter, False
        elif letter == "\\":
            escaped = True
        else:
            found.append("")
    return found


def test_a_card_says_all():
    card = told(cards([person(family="Núñez", given="Ada", native="王", email="a@example.org", phone="+41 22",
                              honorific="Ms", parts=(PART,))]))  # fmt: skip
    assert (card["N"], card["FN"], card["NICKNAME"]) == ("Núñez;Ada;;Ms;", "Ada Núñez", "王")
    assert (card["EMAIL"], card["TEL"], card["ORG"], card["TITLE"]) == (
        "a@example.org", "+41 22", "ROCB\\; Asia\\, Pacific", "Head of office",
    )  # fmt: skip


@given(TEXT, TEXT)
def test_names_come_back_and_no_line_is_too_long(family, given_name):
    data = cards([person(family=family, given=given_name)])
    assert all(len(line) <= OCTETS for line in data.split(b"\r\n"))
    assert parts(told(data)["N"])[:2] == [" ".join(family.split()), " ".join(given_name.split())]


def test_each_has_a_card():
    assert cards([person(family="A"), person(family="B")]).count(b"BEGIN:VCARD\r\n") == 2
