"""The name to take in a call, by the rule of a meeting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.delegation_labels import labels
from meetingdesk.domain.display_names import Labels, fold, readings
from meetingdesk.domain.naming import NAMINGS, display_name

NAMES = st.sampled_from(["Ada Okafor", "Seo-yeon Park", "Lina El-Haddad", "José Núñez Peña", "Pan Dong Van"])
ENTITIES = (("RTC Fiji", "FJ"), ("ROCB Asia/Pacific", "TH"), ("Vice-Chair's Office", "GT"))
KNOWN = Labels((text, place) for place, (name, code) in enumerate(ENTITIES) for text in labels((name,), code, "", ""))


@given(st.sampled_from(NAMINGS), NAMES, st.sampled_from(range(len(ENTITIES))))
def test_whatever_the_rule_a_log_is_read_back_to_person_and_delegation(rule, name, place):
    entity, country = ENTITIES[place]
    found = readings(display_name(rule, name, entity, country), KNOWN)
    assert fold(name) in {one.words for one in found}
    if rule != "name":
        assert frozenset({place}) in {one.delegations for one in found}


@pytest.mark.parametrize("rule", NAMINGS)
def test_what_is_not_known_is_left_out(rule):
    assert display_name(rule, "Ada", "", "") == "Ada"


@pytest.mark.parametrize(
    ("rule", "entity", "country", "said"),
    [
        ("country_name", "RTC Fiji", "", "RTC Fiji \u2013 Ada"),
        ("entity_name", "", "FJ", "FJ \u2013 Ada"),
        ("name_entity", "", "FJ", "Ada (FJ)"),
    ],
)
def test_one_stands_in_for_the_other(rule, entity, country, said):
    assert display_name(rule, "Ada", entity, country) == said
