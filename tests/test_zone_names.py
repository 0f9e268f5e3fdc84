"""Places in the reader's language, as far as CLDR names them."""

from __future__ import annotations

import json

import pytest

from meetingdesk.paths import resources
from meetingdesk.words import LANGUAGES
from meetingdesk.zone_names import seat

ENTITIES = json.loads((resources() / "directory" / "wco.json").read_text(encoding="utf-8"))["entities"]


@pytest.mark.parametrize(
    ("name", "zone", "french", "arabic"),
    [
        ("Brussels", "Europe/Brussels", "Bruxelles", "بروكسل"),
        ("Guatemala City", "America/Guatemala", "Guatemala", "غواتيمالا"),
        ("Kuwait City", "Asia/Kuwait", "Koweït", "الكويت"),
        ("Hong Kong", "Asia/Hong_Kong", "Hong Kong", "هونغ كونغ"),
        ("Cologne", "Europe/Berlin", "Cologne", "Cologne"),  # not the city of its zone
        ("Castries", "America/St_Lucia", "Castries", "Castries"),  # a zone named after a country
        ("", "Europe/Brussels", "", ""),
    ],
)
def test_a_seat_is_named_in_the_language_where_its_zone_is_named_after_it(name, zone, french, arabic):
    assert (seat(name, zone, "fr"), seat(name, zone, "ar")) == (french, arabic)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_seat_of_the_directory_keeps_a_name(language):
    named = [seat(entity["city"], entity["zone"], language) for entity in ENTITIES]
    assert all(named)
    assert language != "en" or named == [entity["city"] for entity in ENTITIES]
