from __future__ import annotations

import pytest

from meetingdesk.domain.editions import next_titles


@pytest.mark.parametrize(
    ("title", "edition", "following", "expected"),
    [
        ("16th Global Meeting", 16, 17, "17th Global Meeting"), ("20th Meeting", 20, 21, "21st Meeting"),
        ("21st Meeting", 21, 22, "22nd Meeting"), ("22nd Meeting", 22, 23, "23rd Meeting"),
        ("10th Meeting", 10, 11, "11th Meeting"), ("111th Meeting", 111, 112, "112th Meeting"),
        ("1re Réunion", 1, 2, "2e Réunion"), ("16e Réunion", 16, 17, "17e Réunion"),
        ("16.ª Reunión", 16, 17, "17.ª Reunión"), ("الاجتماع 16", 16, 17, "الاجتماع 17"),
        ("Meeting 1 of 2021", 1, 2, "Meeting 2 of 2021"), ("Forum 2021", 20, 21, "Forum 2021"),
        ("Sixteenth Meeting", 16, 17, "Sixteenth Meeting"), ("Forum", None, 2, "Forum"),
        ("第16回会議", 16, 17, "第17回会議"),
    ],
)  # fmt: skip
def test_the_number_of_the_edition_goes_on(title, edition, following, expected):
    assert next_titles({"en": title}, edition, following, {}) == {"en": expected}


def test_a_title_without_figures_gives_way_to_the_series():
    series = {"en": "Global Meeting", "fr": "Réunion mondiale"}
    titles = {"en": "Sixteenth Meeting", "fr": "16e Réunion", "es": "Reunión"}
    assert next_titles(titles, 16, 17, series) == {"en": "Global Meeting", "fr": "17e Réunion", "es": "Reunión"}
