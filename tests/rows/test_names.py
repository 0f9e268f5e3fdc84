from __future__ import annotations

import pytest

from meetingdesk.rows.names import capitals, spoken


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        ("Luis", "PINEDA", "Luis PINEDA"),
        ("Thị Ánh", "Nguyễn", "Thị Ánh Nguyễn"),
        ("لينا", "المصري", "لينا المصري"),
        ("太郎", "山田", "山田 太郎"),
        ("길동", "홍", "홍 길동"),
        ("Taro", "山田", "Taro 山田"),
        ("", "山田", "山田"),
        ("Moussa", "", "Moussa"),
        ("", "", ""),
    ],
)
def test_the_family_name_comes_first_in_the_writing_of_east_asia(given, family, name):
    assert spoken(given, family) == name


@pytest.mark.parametrize(
    ("family", "shown"),
    [
        ("Αθανασίου", "ΑΘΑΝΑΣΙΟΥ"),
        ("Χαΐτης", "ΧΑΪΤΗΣ"),
        ("Núñez", "NÚÑEZ"),
        ("Nguyễn", "NGUYỄN"),
        ("Йылдыз", "ЙЫЛДЫЗ"),
        ("홍", "홍"),
    ],
)
def test_greek_capitals_have_no_accents_and_others_keep_theirs(family, shown):
    assert capitals(family) == shown
