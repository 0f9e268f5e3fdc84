"""The same files come out where assertions are not carried out (`python -O`): nothing rests on them."""

from __future__ import annotations

import base64
import json
import subprocess
import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.lines import properties
from tests.exchange.test_invite import EVENT, any_text

FIELDS = ("name", "title", "passcode", "link", "organiser")
CODE = """
import base64, json, sys
from dataclasses import replace
from tests.exchange.some_rows import STAMP, hard_events, make_meeting
from meetingdesk.exchange.calendar.invite import request

assert False, "assertions are carried out"
occasion, made = hard_events("sitting")[0], []
for name, title, passcode, link, organiser in json.loads(sys.stdin.read()):
    sitting = replace(occasion.sitting, passcode=passcode, link=link)
    meeting = make_meeting(title=title, organiser_name=organiser)
    changed = replace(occasion, title=title, meeting=meeting, sitting=sitting)
    letter = request(changed, language="en", zone="Asia/Tokyo", sequence=0, stamp=STAMP)
    made.append(base64.b64encode(letter.to(name, "kim@example.org")).decode())
print(json.dumps(made))
"""


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(texts=st.lists(st.tuples(*[any_text] * len(FIELDS)), min_size=20, max_size=40))
def test_any_text_gives_the_expected_properties_without_assertions(texts):
    done = subprocess.run(
        [sys.executable, "-O", "-c", CODE], input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    files = [base64.b64decode(one) for one in json.loads(done.stdout)]
    assert len(files) == len(texts)
    for data in files:
        (event,) = properties(data)
        places = {"URL", "CONFERENCE", "LOCATION"}  # there only where the link is one
        assert set(event) - places == EVENT - places
