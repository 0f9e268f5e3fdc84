from __future__ import annotations

import pytest

from meetingdesk.rows.names import spoken


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
