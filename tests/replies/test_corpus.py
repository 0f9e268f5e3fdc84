"""Answers as Google, Exchange, Apple and Thunderbird send them: each ends in the right state or the right sentence.

The files in `corpus` were written for these tests, after what is known of real ones: Exchange leaves out ORGANIZER and
names zones of Windows, Google sends each answer twice in one mail, iCloud names a place of its own for a mailbox.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.replies.some_office import CORPUS, MEETING

from meetingdesk import words
from meetingdesk.exchange.replies.answers import refusals

# File: who, what their line of sitting 1 says then.
COUNT = {
    "google-accepted.ics": ("l.pineda", "accepted"),
    "google-declined.eml": ("m.barrientos", "declined"),
    "google-tentative.ics": ("a.moralesxuya", "tentative"),
    "google-answer-withdrawn.ics": ("j.escobarruano", "none"),
    "exchange-accepted-no-organizer.eml": ("r.silva", "accepted"),
    "exchange-declined-no-organizer.ics": ("g.olivera", "declined"),
    "exchange-tentative-upper-case.ics": ("m.techera", "tentative"),
    "exchange-counter.eml": ("n.charlemagne", "counter"),
    "exchange-latin-1.eml": ("e.quispemamani", "accepted"),
    "outlook-uid-in-its-own-form.ics": ("k.augustin", "accepted"),
    "apple-accepted.eml": ("s.baptiste", "accepted"),
    "apple-icloud-principal.ics": ("r.sepulvedacarcamo", "declined"),
    "apple-ios-counter.ics": ("c.nancupil", "counter"),
    "thunderbird-accepted.eml": ("i.duarte", "accepted"),
    "thunderbird-tentative.ics": ("j.assuncao", "tentative"),
    "delegated.ics": ("m.tavares", "delegated"),
    "method-in-the-mail-alone.eml": ("c.figueiredo", "accepted"),
    "lf-bom-lower-case.ics": ("f.quaresma", "declined"),
    "alias-in-the-calendar.eml": ("r.penaguzman", "accepted"),
    "passed-on-as-attachment.eml": ("y.rosariourena", "accepted"),
    "several-in-one-file.ics": ("w.nunezseverino", "accepted"),
}
OTHERS = {
    "answers-an-earlier-version.ics": "earlier",
    "the-same-again.ics": "known",
    "deputy-accepts.ics": "stranger",
    "nobody-invited.eml": "stranger",
    "another-event.ics": "unknown_event",
}
COMMENTS = {
    "m.barrientos": "On mission that week, sorry",
    "g.olivera": "Another meeting that day",
    "e.quispemamani": "Allí estaré",
    "c.nancupil": "Night here",
}


@pytest.fixture(scope="module")
def read(answered_file):
    return answered_file[1]


@pytest.fixture
def office(answered_file, open_copy):
    return open_copy(answered_file[0])


def said(office, who, number=1):
    rows = office.reads.invitations(MEETING).invitations
    return next(
        row.answer
        for row in rows
        if row.email == f"{who}@example.org" and row.occasion and row.occasion.sitting.number == number
    )


def test_the_corpus_is_all_that_is_told_here():
    assert {path.name for path in CORPUS.iterdir()} == COUNT.keys() | OTHERS.keys()
    assert len(COUNT) + len(OTHERS) >= 25


def test_no_file_of_the_corpus_is_refused(read):
    assert read.refused == ()


@pytest.mark.parametrize("name", COUNT)
def test_an_answer_counts_for_who_gave_it(office, read, name):
    who, answer = COUNT[name]
    found = [one for one in read.replies if one.reply.source == name]
    assert {one.outcome for one in found} == {"counts"}
    assert {one.email.casefold() for one in found} == {f"{who}@example.org"}
    shown = said(office, who)
    assert (shown.answer, shown.earlier) == (answer, False)
    assert shown.comment == COMMENTS.get(who, shown.comment)


@pytest.mark.parametrize("name", OTHERS)
def test_what_does_not_count_says_why(read, name):
    [one] = [one for one in read.replies if one.reply.source == name]
    assert one.outcome == OTHERS[name]
    assert words.say(f"reply.{one.outcome}").endswith(".")


def test_the_same_answer_twice_in_one_mail_is_one(read):
    assert len([one for one in read.replies if one.reply.source == "google-declined.eml"]) == 1


def test_counter_proposals_say_when(office):
    windows, iphone = said(office, "n.charlemagne"), said(office, "c.nancupil")
    assert (windows.start, windows.end) == (at(13), at(16))  # 14:00 in "Romance Standard Time"
    assert (iphone.start, iphone.end) == (at(8), at(11))
    assert windows.comment == "Could we begin later?"


def at(hour):
    return datetime(2096, 2, 16, hour, tzinfo=UTC)


def test_of_several_answers_the_latest_counts_for_each_event(office):
    assert (said(office, "w.nunezseverino").answer, said(office, "w.nunezseverino", 2).answer) == ("accepted",) * 2


def test_an_answer_to_an_earlier_version_is_shown_as_such(office):
    shown = said(office, "r.quliyev", 2)
    assert (shown.answer, shown.earlier) == ("accepted", True)


def test_who_hands_the_invitation_on_says_to_whom(office):
    assert said(office, "m.tavares").delegated_to == "deputy@customs.example.net"


def test_who_was_not_invited_is_listed_with_the_delegation_that_they_seem_to_belong_to(office):
    crasher, deputy = sorted(office.reads.invitations(MEETING).strangers, key=lambda row: row.email)
    assert (crasher.email, crasher.name, crasher.delegation) == ("crasher@nowhere.example", "Party Crasher", None)
    group = next(group for group in office.reads.delegations(MEETING) if group.id == deputy.delegation)
    assert "m.tavares@example.org" in [who.email for who in group.delegates]
    assert [answer.answer for answer in deputy.answers] == ["accepted"]
    assert [event.number for event in deputy.events] == ["1"]


def test_what_is_taken_in_once_is_known_the_second_time(office):
    again = office.read_replies(sorted(CORPUS.iterdir()), MEETING)
    assert {one.outcome for one in again.replies} == {"known", "unknown_event"}
    assert again.kept == ()


def test_the_event_of_another_meeting_is_rejected_in_words(read):
    assert refusals(read) == [("another-event.ics", words.say("reply.unknown_event"))]
