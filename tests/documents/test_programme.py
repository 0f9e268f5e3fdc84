"""The programme as a page: what stands in the file, whatever opens it. `tests/browser` opens it."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from icalendar import Calendar
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import choice, make_agenda, make_item, make_sitting, make_speaker, sample_agenda

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents.markup import Markup, attributes, element, filled
from meetingdesk.documents.programme import programme
from meetingdesk.office import Office

ICS = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
VOID = {"meta", "input", "br", "link", "img"}


class Reader(HTMLParser):
    """Collects the elements with their attributes and the texts; an element that is not closed fails."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.texts, self._open = [], [], []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if not self._open or self._open[-1] not in ("script", "style"):
            self.texts.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def page(agenda, language="en", calendar=ICS):
    asked = choice("programme", language=language)
    return programme(agenda, calendar, asked, sort_key(language), NOW).decode()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_page_is_whole_in_every_language(language):
    read = Reader(page(sample_agenda(language), language))
    [root] = read.all("html")
    assert (root["lang"], root["dir"]) == (language, "rtl" if language == "ar" else "ltr")
    assert len(read.all("h1")) == 1
    assert len(read.all("h2")) == 2
    text = "".join(read.texts)
    for said in ("document.programme.show_times", "document.programme.add", "document.title.programme"):
        assert words.say(said, language) in text


def test_instants_stand_beside_the_host_s_times():
    read = Reader(page(sample_agenda()))
    first = read.all("section")[0]
    assert (first["data-start"], first["data-end"]) == ("2021-02-18T11:00:00Z", "2021-02-18T14:00:00Z")
    lines = [one for one in read.all("div") if "data-from" in one]
    assert len(lines) == sum(len(sitting.slots) for sitting in sample_agenda().sittings)
    assert all("hidden" in one for one in lines)
    assert read.texts.count("Thursday 18 February 2021, 12:00\u201315:00 (Brussels, UTC+1)") == 1


def test_nothing_is_asked_of_a_network():
    text = page(sample_agenda())
    read = Reader(text)
    assert not any(name in ("src", "srcset", "action") for _, found in read.elements for name in found)
    assert [one["href"].partition(":")[0] for one in read.all("a")] == ["data"]
    assert "url(" not in text
    assert "@import" not in text
    [policy] = [one["content"] for one in read.all("meta") if "http-equiv" in one]
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        [content] = re.findall(rf"(?s)<{tag}>(.*)</{tag}>", text)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_button_hands_out_the_calendar():
    read = Reader(page(sample_agenda()))
    [button] = read.all("a")
    head, _, data = button["href"].partition(",")
    assert head == "data:text/calendar;charset=utf-8;base64"
    assert base64.b64decode(data) == ICS
    assert button["download"] == "m-1.ics"
    assert not Reader(page(sample_agenda(), calendar=None)).all("a")


def test_any_zone_can_be_chosen_and_the_host_s_comes_first():
    options = Reader(page(sample_agenda())).all("option")
    assert options[0]["value"] == "Europe/Brussels"
    zones = {one["value"] for one in options}
    assert len(zones) == len(options) > 400
    assert {"Asia/Kathmandu", "Pacific/Chatham", "America/Lima", "UTC"} <= zones
    cities = [one["data-city"] for one in options[1:]]
    assert cities == sorted(cities, key=sort_key("en"))


def test_what_people_type_is_text():
    evil = ("</script><script>alert(1)</script>", "{{script}}", '"><b onclick="x">', "&lt;", *HOSTILE)
    items = tuple(
        make_item(n, text, titles={}, speakers=(make_speaker(text, topic=text, entity=text),))
        for n, text in enumerate(evil, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=evil[2], place=evil[0], key="k")
    read = Reader(page(agenda))
    assert (len(read.all("script")), read.all("b")) == (1, [])
    assert read.texts.count(evil[1]) == 3  # title, speaker, topic
    assert "\u202e" not in "".join(read.texts)


def test_a_tour_de_table_lists_the_regions_in_turn():
    agenda = make_agenda(make_sitting(1, (make_item(1, kind="tour_de_table"),)))
    made = programme(agenda, None, choice("programme"), str.casefold, NOW, ("Europe", "<b>Africa</b>"))
    texts = Reader(made.decode()).texts
    assert texts.index("Europe") < texts.index("<b>Africa</b>")


def test_without_an_agenda_the_page_says_so():
    assert words.say("document.nothing_planned", "en") in page(make_agenda(), calendar=None)
    assert words.say("document.nothing_planned", "en") in page(make_agenda(make_sitting()))


def test_markup_is_what_was_made_as_such():
    assert element("p", "a<b", Markup("<i>c</i>"), class_="x", hidden=True) == '<p class="x" hidden>a&lt;b<i>c</i></p>'
    assert attributes(data_from='"', hidden=False) == 'data-from="&quot;"'
    assert filled("{{a}} {{b}}", {"a": "{{b}}", "b": "<"}) == "{{b}} &lt;"


def test_the_calendar_in_the_file_tells_no_way_in(tmp_path):
    office = Office.create(tmp_path / "o.meetingdesk", sample=True, backups=False)
    meeting = office.reads.meeting("gmre-16").id
    links = [sitting.link for sitting in office.reads.agenda(meeting).sittings]
    asked = choice("programme")
    [path] = office.export(type(asked)(document="programme", meeting=meeting), "html", tmp_path / "p.html")
    office.close()
    text = path.read_text(encoding="utf-8")
    [button] = Reader(text).all("a")
    data = base64.b64decode(button["href"].partition(",")[2])
    events = Calendar.from_ical(data).walk("VEVENT")
    assert len(events) == len(links) == 2
    assert all(event["UID"].startswith("programme-") for event in events)
    assert all(links)
    for link in links:
        assert link not in text
        assert link.encode() not in data.replace(b"\r\n ", b"")
