"""What a displayed name says, before anybody is looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.delegation_labels import countries, labels
from meetingdesk.domain.display_names import Labels, fold, given_and_family, readings

FIJI, FRANCE, GERMANY, JORDAN, ROCB_AP, RILO_AP = range(1, 7)
LABELS = Labels(
    [
        *((text, key) for key, code in ((FIJI, "FJ"), (FRANCE, "FR"), (GERMANY, "DE"), (JORDAN, "JO"))
          for text in countries(code)),
        *((text, ROCB_AP) for text in labels(["ROCB Asia/Pacific"], "", "AP", "ROCB")),
        *((text, RILO_AP) for text in labels(["RILO Asia/Pacific"], "", "AP", "RILO")),
    ]
)  # fmt: skip
ADA = ("ada", "okafor")


def read(name):
    return [(reading.words, set(reading.delegations)) for reading in readings(name, LABELS)]


@pytest.mark.parametrize(
    "name",
    ["FJ - Ada Okafor", "fj - ada okafor", "FJ \u2013 Ada Okafor", "HD_FJI_Ada Okafor", "DEL_FJ_Ada Okafor",
     "FJ: Ada Okafor", "Ada Okafor (Fiji)", "Ada Okafor, Fidji", "Ada Okafor | Fiji", "[Fiji] Ada Okafor (External)",
     "FJ/Ada Okafor", "FJ - Dr. Ada Okafor", "Ada Okafor (FJ) (she/her)"],
)  # fmt: skip
def test_the_rule_of_a_meeting_is_read_first(name):
    assert read(name) == [(ADA, {FIJI})]


@pytest.mark.parametrize("name", ["FJ Ada Okafor", "Fiji Ada Okafor", "Ada Okafor Fidji", "FJI Ada Okafor"])
def test_without_a_sign_between_them_both_readings_are_given(name):
    assert (ADA, {FIJI}) in read(name)
    assert (fold(name), set()) in read(name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Ada Okafor (ROCB)", {ROCB_AP}), ("AP - Ada Okafor", {ROCB_AP, RILO_AP}), ("Ada Okafor - ROCB A/P", {ROCB_AP}),
     ("ROCB Asia/Pacific | Ada Okafor", {ROCB_AP}), ("AP_RILO_Ada Okafor", {RILO_AP})],
)  # fmt: skip
def test_regions_and_kinds_name_together(name, meant):
    assert read(name)[0] == (ADA, meant)


def test_a_code_inside_a_name_counts_in_capitals_alone():
    assert read("de Victor Hugo") == [(("de", "victor", "hugo"), set())]
    assert read("Victor De") == [(("victor", "de"), set())]
    assert read("DE VICTOR HUGO") == [(("de", "victor", "hugo"), set())]


def test_a_given_name_that_is_a_country_stays_a_name():
    assert read("Jordan Haddad") == [(("jordan", "haddad"), set())]


def test_titles_notes_and_devices_are_no_part_of_a_name():
    assert read("Mme Ada Okafor (Guest)") == [(ADA, set())]
    assert read("Ada's iPhone") == [(("ada",), set())]
    assert read("iPad de Ada Okafor (2)")[0] == (ADA, set())


def test_an_original_name_in_brackets_is_read_too():
    assert (ADA, set()) in read("Ada (Ada Okafor)")
    assert (ADA, {FIJI}) in read("FJ - 015 (Ada Okafor)")


def test_the_three_letters_of_a_country():
    assert set(countries("FJ")) >= {"FJ", "FJI", "Fiji", "Fidji"}
    assert countries("") == ()


@pytest.mark.parametrize(
    ("name", "parted"),
    [("Ada Okafor", ("Ada", "Okafor")), ("FJ - Ada Okafor", ("Ada", "Okafor")), ("OKAFOR Ada", ("Ada", "OKAFOR")),
     ("Okafor, Ada (Guest)", ("Ada", "Okafor")), ("HD_FJI_Ada B. Okafor", ("Ada B.", "Okafor")), ("", ("", ""))],
)  # fmt: skip
def test_a_guess_at_given_and_family_name(name, parted):
    assert given_and_family(name) == parted


@given(st.text(max_size=60))
def test_anything_can_be_read(name):
    for reading in readings(name, LABELS):
        assert reading.words
        assert all(reading.words)


@given(st.lists(st.sampled_from(["FJ", "Ada", "-", "(", ")", "_", "Fiji", "DE", "/", "|", ",", "iPhone"]), max_size=9))
def test_reading_reads_no_more_than_stands_there(parts):
    words = set(fold(" ".join(parts)))
    assert all(set(reading.words) <= words for reading in readings(" ".join(parts), LABELS))
