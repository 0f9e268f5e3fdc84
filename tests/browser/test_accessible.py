"""What axe-core finds wrong with the programme (WCAG 2.2, A and AA), and what it asks the network for: nothing."""

from __future__ import annotations

import html
import json
import re

import pytest
from tests.browser.conftest import AXE
from tests.documents.sample_rows import choice, make_agenda, make_item, make_sitting, sample_agenda

from meetingdesk import words
from meetingdesk.documents.programme import programme

LOOK = """
<script>%s</script>
<script>
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found => {
  const told = found.violations.map(one => [one.impact, one.id, one.nodes.map(node => node.html).slice(0, 3)]);
  const asked = performance.getEntriesByType("resource").map(one => one.name);
  const place = document.createElement("pre");
  place.id = "found";
  place.textContent = JSON.stringify({told, asked, passed: found.passes.length});
  document.body.append(place);
});
</script></body>"""


@pytest.fixture
def examine(browse):
    """A function that tells what is wrong with a page: impact, rule and pieces of the page."""

    def look(agenda, language, zone="Asia/Tokyo"):
        made = programme(agenda, b"BEGIN:VCALENDAR\r\n", choice("programme", language=language), str.casefold)
        free = re.sub(rb"<meta http-equiv[^>]*>", b"", made)  # the page's own policy would stop these scripts
        opened = browse(free.replace(b"</body>", (LOOK % AXE.read_text("utf-8")).encode()), zone)
        [told] = re.findall(r'(?s)<pre id="found">(.*?)</pre>', opened)
        return json.loads(html.unescape(told))

    return look


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_nothing_is_wrong_with_the_page(examine, language):
    found = examine(sample_agenda(language), language)
    assert found["told"] == []
    assert found["asked"] == []
    assert found["passed"] > 15


def test_nothing_is_wrong_with_a_page_of_nothing_or_of_a_very_long_title(examine):
    for agenda in (make_agenda(), make_agenda(make_sitting(1, (make_item(1, "Word " * 60),)), title="Word " * 60)):
        assert examine(agenda, "en")["told"] == []


def test_what_is_wrong_would_be_found(examine, monkeypatch):
    monkeypatch.setattr("tests.browser.test_accessible.LOOK", LOOK.replace("<script>%s", "<img src=data:,x><script>%s"))
    assert "image-alt" in [rule for _, rule, _ in examine(sample_agenda(), "en")["told"]]
