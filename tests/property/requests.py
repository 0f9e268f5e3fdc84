"""One strategy a request: what a user could wish for at this moment, possible or not."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from meetingdesk import model
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.model.agenda import ACTIONS, ITEM_CLASSES, ITEM_KINDS, SPEAKER_ROLES, SPEAKER_STATES
from meetingdesk.model.attendance import MARKS
from meetingdesk.model.delegation import DELEGATE_STATES, DELEGATION_STATES
from meetingdesk.model.sitting import AUDIENCES, SITTING_KINDS
from meetingdesk.requests import KEPT, sittings
from meetingdesk.requests.agenda import ItemPlace, Speaks
from meetingdesk.requests.attendance import NameMatch
from meetingdesk.requests.delegations import EditDelegate, EditDelegations, SetDelegateStatus
from meetingdesk.requests.people import EditPerson
from meetingdesk.rows.directory import ForeignEntity
from meetingdesk.rows.invitations import WrittenRow
from meetingdesk.rows.list_releases import ListedLine
from meetingdesk.rows.nominations import Nominee, ToldDelegation
from meetingdesk.rows.releases import PublishedItem, TimeRow
from meetingdesk.rows.replies import ForeignReply, LookedReply
from meetingdesk.rows.report import ForeignReport, ForeignRow
from meetingdesk.rows.schedule import ForeignEntry, ForeignItem, ForeignSchedule, ForeignSitting

GONE = 10**6  # an id that no row ever has


def mostly(good, bad):
    """Choose what can be most of the time, and else what cannot."""
    return st.sampled_from([*good * (1 + 4 * len(bad) // len(good)), *bad])


NAMES = mostly(["Opening", "Ouverture", "افتتاح", "開会", "O'Neil; DROP TABLE meeting", "%s"], [" ", "a\0b"])
DAYS = mostly([date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 28), date(2027, 10, 31)], [date(9999, 12, 31)])
STARTS = mostly([0, 540, 720, 1439], [150, 1440])  # 150 does not exist on one of the days, and comes twice on another
LENGTHS = mostly([30, 180, 240, 1440], [0, 1, 1441])
OFFSETS = mostly([0, 5, 15, 30, 60], [-5, 175])
MINUTES = mostly([1, 5, 15, 60], [0])
ZONES = mostly(["Europe/Brussels", "Asia/Kathmandu"], ["Mars/Olympus"])
EMAILS = st.sampled_from(["", "a@example.org", "nobody"])
LANGUAGES = st.sampled_from([(), ("en",), ("fr", "en"), ("en", "en"), ("e n",)])
BOUNDS = st.sampled_from([date(1999, 1, 1), date(2020, 7, 1), date(2027, 3, 1)])
GESTURES = st.sampled_from(["", "drag"])
WHEN = datetime(2027, 1, 1, tzinfo=UTC)
INSTANTS = st.sampled_from([datetime(2027, 3, 1, hour, tzinfo=UTC) for hour in (11, 12, 13)])


def words(*known):
    return mostly(list(known), ["unknown"])


def kept(values):
    """Choose a value, or to leave what there is."""
    return st.just(KEPT) | values


def _flat(values):
    return {name: value for name, value in values.items() if name != "speaker"} | values.get("speaker", {})


def _addresses():
    return mostly(["https://example.org/doc", ""], ["file:///etc/passwd", "no address"])


class Wishes:
    """Strategies over the rows that there are. `ids` returns those of a class."""

    def __init__(self, ids):
        self._ids = ids

    def one(self, of):
        ids = self._ids(of)
        return mostly(ids, [GONE]) if ids else st.just(GONE)

    def maybe(self, of):
        return st.none() | self.one(of)

    def build(self, request):
        fields = st.fixed_dictionaries(getattr(self, request.code)())
        return fields.map(lambda values: request(**_flat(values)))

    # -- agenda

    def add_item(self):
        placed = {"sitting": self.maybe(model.Sitting), "offset": OFFSETS, "room": self.maybe(model.Room)}
        parent, kind = self.maybe(model.AgendaItem), words(*ITEM_KINDS)
        return {
            "meeting": self.one(model.Meeting),
            "title": NAMES,
            "minutes": MINUTES,
            "kind": kind,
            "parent": parent,
        } | placed

    def edit_item(self):
        fields = {"kind": ITEM_KINDS, "item_class": ("", *ITEM_CLASSES), "action": ("", *ACTIONS)}
        language = st.sampled_from(["en", "fr"])
        changes = {name: st.none() | words(*known) for name, known in fields.items()}
        return (
            {"item": self.one(model.AgendaItem), "title": st.none() | NAMES, "language": language}
            | changes
            | {
                "interpretation": st.none() | st.booleans(),
                "minutes": st.none() | MINUTES,
                "outcome": st.none() | NAMES,
            }
        )

    def _place(self):
        return {"sitting": self.one(model.Sitting), "offset": OFFSETS, "room": self.maybe(model.Room)}

    def place_item(self):
        return {"item": self.one(model.AgendaItem), "minutes": st.none() | MINUTES} | self._place()

    def move_slot(self):
        return {"slot": self.one(model.Slot), "gesture": GESTURES} | self._place()

    def place_items(self):
        place = st.builds(
            ItemPlace,
            item=self.one(model.AgendaItem), slot=self.maybe(model.Slot), sitting=self.one(model.Sitting),
            offset=OFFSETS, room=self.maybe(model.Room),
        )  # fmt: skip
        return {"places": st.lists(place, min_size=1, max_size=3).map(tuple)}

    shift_items = swap_items = close_up = place_items

    def close_over(self):
        return {"slot": self.one(model.Slot)} | self.place_items()

    def split_slot(self):
        return {"slot": self.one(model.Slot), "minutes": MINUTES}

    def unschedule_slots(self):
        return {"slots": st.lists(self.one(model.Slot), min_size=1, max_size=3).map(tuple)}

    def edit_items(self):
        fields = {"kind": ITEM_KINDS, "item_class": ("", *ITEM_CLASSES), "action": ("", *ACTIONS)}
        changes = {name: st.none() | words(*known) for name, known in fields.items()}
        items = st.lists(self.one(model.AgendaItem), max_size=3).map(tuple)
        room, chair = kept(self.maybe(model.Room)), self.maybe(model.Delegate)
        return {"items": items, "room": room, "chair": chair, "interpretation": st.none() | st.booleans()} | changes

    def resize_slot(self):
        return {"slot": self.one(model.Slot), "offset": OFFSETS, "minutes": MINUTES, "gesture": GESTURES}

    def unschedule_slot(self):
        return {"slot": self.one(model.Slot)}

    def arrange_item(self):
        places = {name: self.maybe(model.AgendaItem) for name in ("parent", "after")}
        return {"item": self.one(model.AgendaItem)} | places

    def release_agenda(self):
        items = st.builds(
            PublishedItem,
            uid=st.sampled_from(["uid-1", "uid-2"]), number=st.sampled_from(["", "I", "II a)"]),
            titles=st.just({"en": "Opening"}), times=st.just((TimeRow(WHEN, 15),)), speakers=st.just(((1, 0),)),
        )  # fmt: skip
        return {
            "meeting": self.one(model.Meeting),
            "at": INSTANTS,
            "items": st.lists(items, max_size=2).map(tuple),
            "note": NAMES,
            "final": st.booleans(),
        }

    def release_list(self):
        line = st.builds(
            ListedLine, delegate=st.sampled_from(["uid-1", "uid-2"]), entity=st.just("uid-3"),
            capacity=st.sampled_from(CAPACITIES),
        )  # fmt: skip
        lines = st.lists(line, max_size=2).map(tuple)
        more = {"note": NAMES, "final": st.booleans()}
        return {"meeting": self.one(model.Meeting), "at": INSTANTS, "lines": lines} | more

    def renumber_agenda(self):
        return {"meeting": self.one(model.Meeting)}

    def delete_item(self):
        return {"item": self.one(model.AgendaItem)}

    def add_speaker(self):
        who = {"delegate": self.one(model.Delegate), "entity": self.one(model.Entity), "name": NAMES}
        chosen = st.sampled_from([{name} for name in who] * 3 + [set(), set(who)])
        nobody = {"delegate": None, "entity": None, "name": ""}
        speaker = st.tuples(chosen, st.fixed_dictionaries(who)).map(
            lambda pair: nobody | {n: pair[1][n] for n in pair[0]}
        )
        return {"item": self.one(model.AgendaItem), "role": words(*SPEAKER_ROLES), "speaker": speaker}

    def set_speaker_role(self):
        return {"speaking": self.one(model.Speaking), "role": words(*SPEAKER_ROLES)}

    def set_speakers(self):
        one = st.one_of(
            st.builds(Speaks, speaking=self.one(model.Speaking)),
            st.builds(Speaks, delegate=self.one(model.Delegate)),
            st.builds(Speaks, entity=self.one(model.Entity)),
            st.builds(Speaks, name=NAMES),
        )
        return {"item": self.one(model.AgendaItem), "speakers": st.lists(one, max_size=3).map(tuple)}

    def edit_speaker(self):
        return {
            "speaking": self.one(model.Speaking),
            "state": st.none() | words(*SPEAKER_STATES),
            "topic": st.none() | NAMES,
            "language": st.sampled_from(["en", "fr"]),
        }

    def replace_speaker(self):
        return {"speaking": self.one(model.Speaking), "delegate": self.maybe(model.Delegate), "name": NAMES}

    def add_reference(self):
        texts = dict.fromkeys(("symbol", "title"), NAMES)
        return {"item": self.one(model.AgendaItem), "address": _addresses()} | texts

    def edit_reference(self):
        texts = dict.fromkeys(("symbol", "title"), NAMES)
        return {"reference": self.one(model.Reference), "address": _addresses()} | texts

    def add_precedence(self):
        return {"before": self.one(model.AgendaItem), "after": self.one(model.AgendaItem)}

    def remove_precedence(self):
        return {"precedence": self.one(model.Precedence)}

    def remove_reference(self):
        return {"reference": self.one(model.Reference)}

    def remove_speaker(self):
        return {"speaking": self.one(model.Speaking)}

    def import_agenda(self):
        item = st.builds(
            ForeignItem,
            uid=mostly([f"uid-{number}" for number in range(12)], ["twice"]),
            title=NAMES, kind=words(*ITEM_KINDS), day=DAYS, start=STARTS | st.just(1500), minutes=LENGTHS,
            room=st.sampled_from(["", "A", "B"]), speakers=st.lists(NAMES, max_size=2).map(tuple),
            language=st.sampled_from(["", "fr"]),
        )  # fmt: skip
        uids = st.sampled_from([f"uid-{number}" for number in range(6)])
        entry = st.builds(
            ForeignEntry, uid=uids, titles=st.dictionaries(st.sampled_from(["en", "fr"]), NAMES, min_size=1),
            minutes=mostly([1, 15, 60], [0]), kind=words(*ITEM_KINDS), number=st.sampled_from(["", "1", "1 bis"]),
            parent=st.none() | uids, item_class=st.sampled_from([None, "A", "Z"]), action=st.sampled_from([None, "x"]),
            speakers=st.lists(NAMES, max_size=2).map(tuple), slots=st.lists(uids, max_size=2).map(tuple),
        )  # fmt: skip
        sitting = st.builds(
            ForeignSitting, uid=uids, day=DAYS, start=STARTS, minutes=LENGTHS, kind=words(*SITTING_KINDS),
            items=st.lists(uids, max_size=3).map(tuple),
        )  # fmt: skip
        schedule = st.builds(
            ForeignSchedule,
            key=st.sampled_from(["conf", "Conf 2", ""]), title=st.sampled_from(["Conference", ""]), zone=st.none(),
            rooms=st.just(("B", "A")), items=st.lists(item, max_size=4).map(tuple), sha256=st.just(""),
            entries=st.just(()) | st.lists(entry, max_size=4).map(tuple),
            sittings=st.just(()) | st.lists(sitting, max_size=2).map(tuple),
            languages=st.sampled_from([(), ("fr", "en")]), numbering=st.sampled_from(["", "roman", "odd"]),
        )  # fmt: skip
        return {"schedule": schedule, "zone": ZONES, "meeting": self.maybe(model.Meeting)}

    # -- meetings

    def add_meeting(self):
        sitting = st.builds(sittings.NewSitting, day=DAYS, start=STARTS, minutes=LENGTHS)
        key = st.sampled_from(["a", "b", "c.1", "", "a b"])
        return {"key": key, "title": NAMES, "zone": ZONES, "sittings": st.lists(sitting, max_size=2).map(tuple)}

    def edit_meeting(self):
        fields = {
            "title": NAMES | st.just(""),
            "place": NAMES,
            "organiser_email": EMAILS,
            "languages": LANGUAGES,
            "numbering": words("roman", "decimal"),
            "receives": words("confirmed", "nominated"),
            "mails": words("person", "event"),
            "retained_until": st.just(KEPT) | BOUNDS,
            "list_order": words("structure", "name"),
            "reminder_days": mostly([1, 7, 60], [0, 61]),
            "agenda_symbol": NAMES,
            "list_symbol": NAMES,
            "next_edition": NAMES,
            "naming": words("entity_name", "name_entity", "country_name", "name"),
        }
        optional = {name: st.none() | values for name, values in fields.items()}
        language = st.sampled_from(["en", "fr"])
        return {"meeting": self.one(model.Meeting), "language": language, "gesture": GESTURES} | optional

    def clone_meeting(self):
        return {"meeting": self.one(model.Meeting), "key": st.sampled_from(["d", "e", "f", ""]), "start": DAYS}

    def delete_meeting(self):
        return {"meeting": self.one(model.Meeting), "even_issued": st.booleans()}

    def _span(self):
        return {"day": DAYS, "start": STARTS, "minutes": LENGTHS}

    def add_sitting(self):
        return {"meeting": self.one(model.Meeting), "kind": words(*SITTING_KINDS)} | self._span()

    def move_sitting(self):
        return {"sitting": self.one(model.Sitting), "gesture": GESTURES} | self._span()

    def move_sittings(self):
        place = st.builds(
            sittings.SittingPlace, sitting=self.one(model.Sitting), day=DAYS, start=STARTS, minutes=LENGTHS
        )
        return {"places": st.lists(place, max_size=3).map(tuple)}

    def edit_sitting_link(self):
        link = st.sampled_from(["", "https://meet.example.org/1", "https://meet.example.org/2", "javascript:x"])
        return {"sitting": self.one(model.Sitting), "link": link, "passcode": NAMES}

    def set_interpretation(self):
        return {"sitting": self.one(model.Sitting), "interpretation": st.booleans()}

    def delete_sitting(self):
        return {"sitting": self.one(model.Sitting)}

    def edit_sitting(self):
        codes = st.lists(words("EUR", "RTC", "head"), max_size=2).map(tuple)
        return {
            "sitting": self.one(model.Sitting),
            "kind": st.none() | words(*SITTING_KINDS),
            "audience": st.none() | words(*AUDIENCES),
            "audience_codes": st.none() | codes,
        }

    def add_room(self):
        return {"meeting": self.one(model.Meeting), "name": NAMES}

    def rename_room(self):
        return {"room": self.one(model.Room), "name": NAMES}

    def move_room(self):
        return {"room": self.one(model.Room), "by": st.integers(min_value=-3, max_value=3)}

    def delete_room(self):
        return {"room": self.one(model.Room)}

    # -- regions and kinds

    def _a_group(self):
        return {"what": words("region", "kind"), "group": self.one(model.Region) | self.one(model.EntityKind)}

    def add_group(self):
        code = st.sampled_from(["PAC", "pac", "EUR", "ROCB", "X1", "", "way too long"])
        return {"what": words("region", "kind"), "short_code": code, "name_en": NAMES, "name_fr": NAMES}

    def edit_group(self):
        texts = {name: st.none() | NAMES for name in ("name_en", "name_fr", "short_en", "short_fr")}
        return self._a_group() | texts | {"gesture": GESTURES}

    def move_group(self):
        return self._a_group() | {"by": st.integers(min_value=-3, max_value=3)}

    def delete_group(self):
        return self._a_group()

    # -- delegations

    def invite_entities(self):
        entities = st.lists(self.one(model.Entity), max_size=3).map(tuple)
        return {"meeting": self.one(model.Meeting), "entities": entities}

    def nominate_delegate(self):
        names = {"family": NAMES, "given": NAMES, "email": EMAILS, "capacity": words(*CAPACITIES)}
        return {"delegation": self.one(model.Delegation)} | names

    def set_delegate_status(self):
        return {"delegate": self.one(model.Delegate), "status": words(*DELEGATE_STATES)}

    def set_delegation_status(self):
        return {"delegation": self.one(model.Delegation), "status": words(*DELEGATION_STATES)}

    def edit_delegations(self):
        several = st.lists(self.one(model.Delegation), min_size=1, max_size=3).map(tuple)
        status = st.none() | words(*DELEGATION_STATES)
        day = kept(st.none() | st.just(date(2027, 1, 5)))
        days = dict.fromkeys(("last_contact", "invited_on", "acknowledged_on", "answered_on"), day)
        fields = {"status": status, "quota": kept(st.sampled_from([None, 1, 4, 0])), "note": st.none() | NAMES}
        rest = {"head_to_come": st.none() | st.booleans(), "gesture": GESTURES}
        return {"delegations": several} | fields | days | rest

    def remove_delegation(self):
        return {"delegation": self.one(model.Delegation)}

    def confirm_all(self):
        return {"delegation": self.one(model.Delegation)}

    def nominate_person(self):
        fields = {"capacity": words(*CAPACITIES), "post": NAMES, "mode": words("remote", "room")}
        return {"delegation": self.one(model.Delegation), "person": self.one(model.Person)} | fields

    def import_delegations(self):
        who = {"family": NAMES, "given": NAMES, "email": EMAILS, "capacity": words(*CAPACITIES), "zone": ZONES}
        whose = {"entity": self.maybe(model.Entity), "entity_name": NAMES, "person": self.maybe(model.Person)}
        states = words("", "nominated", "confirmed", "withdrawn", "replaced")
        more = {"own_zone": st.just("") | ZONES, "status": states, "mode": words("", "remote", "room")}
        successor = st.none() | st.integers(2, 9)
        nominee = st.builds(Nominee, row=st.integers(2, 9), successor=successor, **who, **whose, **more)
        days = {name: st.none() | DAYS for name in ("invited_on", "answered_on", "last_contact")}
        told = {"entity": whose["entity"], "entity_name": NAMES, "zone": ZONES, "status": words("", *DELEGATION_STATES)}
        delegation = st.builds(
            ToldDelegation,
            row=st.just(9),
            quota=st.none() | st.integers(0, 2),
            head_to_come=st.booleans(),
            **told,
            **days,
        )
        lists = {"nominees": st.lists(nominee, max_size=3), "delegations": st.lists(delegation, max_size=2)}
        return {"meeting": self.one(model.Meeting)} | {name: each.map(tuple) for name, each in lists.items()}

    def edit_delegate(self):
        changes = {"capacity": words(*CAPACITIES), "mode": words("remote", "room"), "rank": st.integers(-1, 3)}
        texts = {name: st.none() | NAMES for name in ("post", "entity_name")}
        optional = {name: st.none() | values for name, values in changes.items()}
        return {"delegate": self.one(model.Delegate), "gesture": GESTURES} | texts | optional

    def edit_delegates(self):
        states = words(*DELEGATE_STATES)
        changes = {"capacity": words(*CAPACITIES), "mode": words("remote", "room"), "status": states}
        optional = {name: st.none() | values for name, values in changes.items()}
        return {"delegates": st.lists(self.one(model.Delegate), max_size=3).map(tuple)} | optional

    def edit_rows(self):
        wishes = st.one_of(self.build(one) for one in (EditDelegate, EditDelegations, SetDelegateStatus, EditPerson))
        row = st.tuples(NAMES, st.lists(wishes, max_size=2).map(tuple))
        return {"rows": st.lists(row, max_size=3).map(tuple)}

    def remove_delegate(self):
        return {"delegate": self.one(model.Delegate)}

    def replace_delegate(self):
        who = {"person": self.maybe(model.Person), "family": NAMES, "email": EMAILS}
        takes = {name: st.booleans() for name in ("takes_capacity", "takes_speaking")}
        return {"delegate": self.one(model.Delegate)} | who | takes

    # -- people

    def add_person(self):
        names = dict.fromkeys(("family", "given", "native", "pronunciation"), NAMES)
        return {"email": EMAILS, "languages": LANGUAGES, "zone": st.none() | ZONES} | names

    def edit_person(self):
        names = {name: st.none() | NAMES for name in ("family", "given", "phone", "pronunciation")}
        fields = {"email": st.none() | EMAILS, "languages": st.none() | LANGUAGES, "zone": kept(st.none() | ZONES)}
        listed = st.none() | st.booleans()
        return {"person": self.one(model.Person), "list_address": listed, "gesture": GESTURES} | names | fields

    def delete_person(self):
        return {"person": self.one(model.Person)}

    def merge_people(self):
        others = st.lists(self.one(model.Person), max_size=2).map(tuple)
        return {"kept": self.one(model.Person), "others": others}

    # -- directory

    def add_entity(self):
        return {"name_en": NAMES, "zone": ZONES, "valid_from": st.none() | BOUNDS} | self._entity()

    def _entity(self):
        return {
            "region": words("AP", "EUR", ""),
            "kind": words("RTC", ""),
            "country": mostly(["BE", "th", ""], ["Belgium"]),
            "confidence": words("high", "low"),
            "valid_to": st.none() | BOUNDS,
            "footnote": NAMES,
            "contact": NAMES,
            "email": EMAILS,
        }

    def edit_entity(self):
        texts = {name: st.none() | values for name, values in self._entity().items()}
        dates = {name: kept(st.none() | BOUNDS) for name in ("valid_from", "valid_to")}
        more = {"name_en": st.none() | NAMES, "zone": st.none() | ZONES, "gesture": GESTURES}
        return {"entity": self.one(model.Entity)} | texts | more | dates

    def close_entity(self):
        return {"entity": self.one(model.Entity), "valid_to": BOUNDS}

    def import_directory(self):
        told = {
            "name_en": NAMES,
            "zone": ZONES,
            "region": words("", "AMS"),
            "country": st.sampled_from(["", "BE", "b"]),
        }
        values = st.fixed_dictionaries(told, optional={"valid_from": st.none() | BOUNDS, "note": NAMES})
        entity = st.builds(
            ForeignEntity, row=st.integers(1, 9), entity=self.maybe(model.Entity), uid=st.just(""), name=NAMES,
            fate=st.just("changed"), values=values,
        )  # fmt: skip
        return {"entities": st.lists(entity, max_size=3).map(tuple)}

    # -- attendance

    def _decided(self):
        return {"delegate": self.one(model.Delegate), "sitting": self.one(model.Sitting)}

    def set_mark(self):
        return {"status": words(*MARKS), "gesture": GESTURES} | self._decided()

    def set_marks(self):
        several = st.lists(self.one(model.Delegate), min_size=1, max_size=3).map(tuple)
        where = {"sitting": self.one(model.Sitting), "item": self.maybe(model.AgendaItem)}
        return {"delegates": several, "status": words(*MARKS)} | where

    def clear_mark(self):
        return self._decided()

    def add_walk_in(self):
        names = {"family": NAMES, "given": NAMES}
        return {"delegation": self.one(model.Delegation), "sitting": self.one(model.Sitting)} | names

    def import_report(self):
        row = st.builds(
            ForeignRow,
            line=st.integers(2, 9), name=NAMES, email=EMAILS, joined=st.just(WHEN), left=st.just(WHEN),
            waiting=st.booleans(), cells=st.just(("a", "b")),
        )  # fmt: skip
        report = st.builds(
            ForeignReport,
            platform=words("zoom", "teams"), layout=st.just("meeting"), source=NAMES,
            sha256=st.sampled_from(["a" * 64, "b" * 64]), zone=st.just("UTC"), date_order=st.just("ymd"),
            rows=st.lists(row, max_size=3).map(tuple),
        )  # fmt: skip
        reports = st.lists(report, min_size=1, max_size=2).map(tuple)
        where = {"meeting": self.one(model.Meeting), "sitting": self.maybe(model.Sitting)}
        return {"reports": reports, "at": st.just(WHEN)} | where

    def remove_report(self):
        return {"report": self.one(model.Report)}

    def _named(self):
        return {"meeting": self.one(model.Meeting), "name": NAMES, "email": EMAILS}

    def match_name(self):
        return self._named() | {"delegate": self.one(model.Delegate), "everywhere": st.booleans()}

    def match_names(self):
        one = st.builds(NameMatch, name=NAMES, email=EMAILS, delegate=self.one(model.Delegate))
        return {"meeting": self.one(model.Meeting), "matches": st.lists(one, max_size=3).map(tuple)}

    def match_new_person(self):
        names = {"delegation": self.one(model.Delegation), "family": NAMES, "given": NAMES, "everywhere": st.booleans()}
        return self._named() | names

    def not_a_person(self):
        return self._named() | {"everywhere": st.booleans()}

    def forget_match(self):
        return self._named()

    # -- the day

    def start_sitting(self):
        return {"sitting": self.one(model.Sitting), "at": INSTANTS}

    def close_sitting(self):
        return {"sitting": self.one(model.Sitting), "at": INSTANTS}

    def start_item(self):
        return {"slot": self.one(model.Slot), "at": INSTANTS}

    def close_item(self):
        return {"slot": self.one(model.Slot), "at": INSTANTS}

    def extend_sitting(self):
        return {"sitting": self.one(model.Sitting), "minutes": mostly([1, 15], [0, 1440])}

    def drop_speaker(self):
        return {"speaking": self.one(model.Speaking)}

    # -- never undone

    def record_issues(self):
        line = st.builds(
            WrittenRow,
            delegate_uid=st.just("d"), name=NAMES, email=st.just("a@example.org"), uid=st.just("u"),
            by=st.just("sitting"), sequence=st.integers(0, 3), method=st.just("REQUEST"), start=st.just(WHEN),
            end=st.just(WHEN), title=NAMES, link=st.just(""), text_digest=st.just(""), path=st.just(""),
        )  # fmt: skip
        fixed = {"at": st.just(WHEN), "how": st.just("written"), "tzdata": st.just("2026.1")}
        return {"meeting": self.one(model.Meeting), "issued": st.lists(line, max_size=2).map(tuple)} | fixed

    def record_replies(self):
        reply = st.builds(
            ForeignReply,
            source=NAMES, sha256=st.just("0" * 64), uid=st.just("u"), email=st.just("a@b.org"), sender=st.just(""),
            name=NAMES, answer=words("accepted", "declined"), sequence=st.integers(0, 3), stamped=st.just(WHEN),
        )  # fmt: skip
        looked = st.builds(
            LookedReply, reply=reply, email=st.just("a@example.org"), people=st.just(()), event=st.none(),
            outcome=st.just("counts"),
        )  # fmt: skip
        return {
            "meeting": self.one(model.Meeting), "replies": st.lists(looked, max_size=2).map(tuple), "at": st.just(WHEN)
        }  # fmt: skip

    def record_sending(self):
        return {"meeting": self.one(model.Meeting), "issued": st.just((WHEN,)), "at": st.just(WHEN)}
