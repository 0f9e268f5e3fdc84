"""What came of the items, in the sheets that tell it: recorded, proposed from how an item was taken, or left open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import choice, make_agenda, make_attendance, make_item, make_sitting
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.director_brief import director_brief
from meetingdesk.documents.hand_over import hand_over
from meetingdesk.documents.news_note import news_note
from meetingdesk.documents.outcomes import outcome, statuses
from meetingdesk.documents.report import report
from meetingdesk.documents.report_word import report_word
from meetingdesk.domain import clock

SAID = "Noted with thanks.\nTo be circulated."


def held(*items, open_from=99, number=1):
    """A sitting that was closed, with its items closed as planned up to `open_from`."""
    sitting = make_sitting(number, items)
    slots = tuple(
        replace(slot, actual_start=slot.start, actual_end=slot.end) if place < open_from else slot
        for place, slot in enumerate(sitting.slots)
    )
    return replace(sitting, slots=slots, actual_start=sitting.start, actual_end=clock.later(sitting.start, 170))


def report_of(agenda, **changes):
    nobody = make_attendance(agenda, (), lambda person, sitting: None)
    return report(agenda, (), nobody, choice("report", **changes), NOW)


def told(agenda, language="en"):
    data = report_of(agenda, language=language)
    rows = [row for part in data["parts"] for row in part["rows"]]
    return [(" ".join(row["outcome"]["lines"]), row["outcome"]["proposed"]) for row in rows]


def test_what_was_recorded_stands_as_it_was_written():
    agenda = make_agenda(held(make_item(1, outcome=SAID), make_item(2, outcome="Adopted."), open_from=0))
    assert told(agenda) == [("Noted with thanks. To be circulated.", False), ("Adopted.", False)]
    assert report_of(agenda)["parts"][0]["rows"][0]["outcome"]["lines"] == SAID.split("\n")
    assert report_of(agenda)["proposed"] == ""


@pytest.mark.parametrize(
    ("item", "proposal"),
    [
        ({}, "[Taken up.]"),
        ({"action": "note"}, "[Noted.]"),
        ({"action": "endorse"}, "[Endorsed.]"),
        ({"action": "decision"}, "[Agreed.]"),
        ({"action": "decision", "kind": "adoption"}, "[Adopted.]"),
    ],
)
def test_of_what_was_closed_it_is_proposed_by_what_was_asked(item, proposal):
    assert told(make_agenda(held(make_item(1, **item)))) == [(proposal, True)]


def test_what_was_not_finished_is_carried_over_and_says_when_it_is_taken_up_again():
    again, open_ = make_item(1, outcome=SAID), make_item(2)
    later = make_sitting(2, (again,))
    agenda = make_agenda(held(make_item(3), again, open_, open_from=2), later)
    assert told(agenda) == [
        ("[Taken up.]", True),
        ("[Carried over, to be taken up again Fri 19 Feb, 12:00.]", True),
        ("[Carried over.]", True),
        ("Noted with thanks. To be circulated.", False),
    ]


def test_nothing_is_claimed_of_what_is_to_come_or_of_times_that_nobody_kept():
    assert told(make_agenda(make_sitting(1, (make_item(1),)))) == [("", False)]
    assert told(make_agenda(held(make_item(1), open_from=0))) == [("", False)]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_proposal_is_in_brackets_in_each_language(language):
    for action in (None, "note", "endorse", "discuss", "guidance", "decision", "guidance_and_decision"):
        agenda = make_agenda(held(make_item(1, action=action)))
        [(text, proposed)] = told(agenda, language)
        assert proposed
        assert (text[0], text[-1]) == ("[", "]")
    assert report_of(agenda, language=language)["proposed"]


def test_pages_and_word_tell_it_and_that_of_a_heading(read_pdf):
    heading = make_item(1, "Reports", sub_items=1, outcome="Endorsed as a whole.")
    items = (make_item(2, "Asia", parent=1, outcome=SAID), make_item(3, "Other", action="note"))
    agenda = replace(make_agenda(held(*items)), headings=(heading,))
    data = report_of(agenda)
    page = " ".join(read_pdf(typeset.pdf(data, "report")[0])[0].split())
    word = Word(report_word(data))
    for text in ("Endorsed as a whole.", "To be circulated.", "[Noted.]", "In square brackets: proposed"):
        assert text in page
        assert text in word.text()
    assert [row[2] for row in word.tables()[-1][1:]] == [
        "Endorsed as a whole.", "Noted with thanks.To be circulated.", "[Noted.]",
    ]  # fmt: skip


def test_what_people_type_is_text(read_pdf):
    items = tuple(make_item(n, f"T{n}", outcome=text) for n, text in enumerate(HOSTILE, start=1))
    agenda = make_agenda(held(*items), next_edition=HOSTILE[1], naming="entity_name")
    data = report_of(agenda)
    assert read_pdf(typeset.pdf(data, "report")[0])
    assert Word(report_word(data)).codes() == ["PAGE", "NUMPAGES"]
    handed = hand_over(agenda, (), None, (), choice("hand-over"), NOW)
    assert read_pdf(typeset.pdf(handed, "hand-over")[0])


def test_the_hand_over_lists_what_was_taken_and_what_has_an_outcome():
    agenda = make_agenda(held(make_item(1, "Reports", outcome=SAID), make_item(2, action="note")))
    agenda = replace(agenda, unscheduled=(make_item(3, "By letter", outcome="Agreed by silence."), make_item(4)))
    part = hand_over(agenda, (), None, (), choice("hand-over"), NOW)["outcomes"]
    assert sorted((row["label"], row["text"], row["proposed"]) for row in part["rows"]) == [
        ("1 Reports", "Noted with thanks. To be circulated.", False),
        ("2 Item 2", "[Noted.]", True),
        ("3 By letter", "Agreed by silence.", False),
    ]
    nothing = hand_over(make_agenda(make_sitting()), (), None, (), choice("hand-over"), NOW)["outcomes"]
    assert nothing["nothing"] == "No item has been closed yet."


def test_the_brief_gives_the_outcomes_that_were_recorded_and_stays_on_its_page(read_pdf):
    items = [make_item(n, "A title of some length " * 4, outcome="What came of it. " * 20) for n in range(1, 30)]
    agenda = make_agenda(held(*items, make_item(30, "Last")))
    nobody = make_attendance(agenda, (), lambda person, sitting: None)
    data = director_brief(agenda, (), nobody, None, choice("director-brief"), NOW)
    assert data["outcomes"]["rows"]
    assert data["outcomes"]["note"].startswith("and ")
    assert len(read_pdf(typeset.pdf(data, "director-brief")[0])) == 1
    quiet = director_brief(make_agenda(held(make_item(1))), (), nobody, None, choice("director-brief"), NOW)
    assert quiet["outcomes"]["rows"] == []


def test_the_news_note_tells_them_and_asks_no_more_for_what_is_known():
    agenda = make_agenda(held(make_item(1, "Reports", outcome=SAID)), next_edition="Tokyo, Q4 2027.")
    nobody = make_attendance(agenda, (), lambda person, sitting: None)

    def note(agenda):
        return news_note(agenda, (), nobody, choice("news-note"), clock.later(agenda.sittings[0].end, 60))

    data = note(agenda)
    assert data["paragraphs"][-2:] == [
        "On \u201cReports\u201d: Noted with thanks. To be circulated.", "Next edition: Tokyo, Q4 2027."
    ]  # fmt: skip
    assert data["to_add"] == "To be added: a quotation and a picture."
    bare = note(make_agenda(held(make_item(1))))
    assert bare["to_add"].startswith("To be added: what was decided, a quotation, a picture")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_news_note_sets_what_came_of_one_item_apart_from_the_next(language):
    agenda = make_agenda(held(make_item(1, "Reports", outcome="Noted"), make_item(2, "Asia", outcome="Adopted!")))
    nobody = make_attendance(agenda, (), lambda person, sitting: None)
    data = news_note(agenda, (), nobody, choice("news-note", language=language), agenda.sittings[0].end)
    told = data["paragraphs"][-1].translate(dict.fromkeys((0x2068, 0x2069)))
    assert "Noted. " in told
    assert told.endswith("Adopted!")


def test_the_report_says_what_comes_next():
    agenda = make_agenda(held(make_item(1)), next_edition="17th Meeting, Tokyo")
    assert report_of(agenda)["facts"][-1] == {"label": "Next edition", "text": "17th Meeting, Tokyo"}


def test_an_item_that_is_through_has_the_status_of_its_last_time():
    agenda = make_agenda(held(make_item(1)), held(make_item(1, outcome="Agreed."), number=2))
    first, last = (statuses(agenda)[slot.id] for sitting in agenda.sittings for slot in sitting.slots)
    assert (first.done, last.done) == (False, True)
    assert outcome(make_item(1, outcome="Agreed."), last, "en")["lines"] == ["Agreed."]
