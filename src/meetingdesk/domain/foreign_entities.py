"""What becomes of the entities of a foreign directory: which of ours each is, and what is wrong with a row."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from datetime import date

from meetingdesk.domain.audience import has_address
from meetingdesk.domain.clock import check_zone
from meetingdesk.errors import UserError
from meetingdesk.rows.directory import DirectoryLine, DirectoryRead, DirectoryTable, Fate, ForeignEntity
from meetingdesk.rows.nominations import RowRemark
from meetingdesk.rows.office import EntityRow

Value = str | date | None
Values = dict[str, Value]
CHOICES: Mapping[str, tuple[str, ...]] = {
    "date_precision": ("day", "month", "year", "unknown"),
    "confidence": ("high", "medium", "low"),
    "seat_confidence": ("high", "medium", "low"),
}
DAYS = ("valid_from", "valid_to")
_DAY = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?(?:[T ]00:00(?::00)?)?")
_PRECISION = {1: "year", 2: "month", 3: "day"}


def settle(
    table: DirectoryTable, known: Iterable[EntityRow], regions: Iterable[str], kinds: Iterable[str]
) -> DirectoryRead:
    """Tell what would come of a table, beside the entities, regions and kinds that the office knows."""
    settling = _Settling(known, {"region": tuple(regions), "kind": tuple(kinds)})
    accepted, rejected = [], []
    for line in table.lines:
        try:
            accepted.append(settling.entity(line))
        except UserError as error:
            rejected.append(RowRemark(line.row, error.code, error.parameters))
    return DirectoryRead(table, tuple(accepted), tuple(rejected))


class _Settling:
    def __init__(self, known: Iterable[EntityRow], codes: Mapping[str, tuple[str, ...]]) -> None:
        rows = list(known)
        self._codes = codes
        self._by_uid = {row.uid: row for row in rows}
        self._by_name = {_name_key(row): row for row in rows}
        self._taken: set[object] = set()  # entities and names that an earlier row tells of

    def entity(self, line: DirectoryLine) -> ForeignEntity:
        values = self._values(line)
        uid = line.fields.get("uid", "").strip().lower()
        mine = self._by_uid.get(uid) or self._by_name.get(_key_of(values))
        if mine is None and not values.get("name_en"):
            raise UserError("entity.empty")
        if mine is None and not values.get("zone"):
            raise UserError("directory.zone", title=str(values["name_en"]))
        self._check(mine, values, uid)
        if mine is not None:
            values = {name: _kept(_held(mine, name), value) for name, value in values.items()}
        whole = _whole(mine, values)
        differ = tuple(name for name, value in values.items() if mine is not None and _held(mine, name) != value)
        fate: Fate = "added" if mine is None else "changed" if differ else "unchanged"
        key = mine.id if mine else None
        return ForeignEntity(line.row, key, _uid(uid), str(whole["name_en"]), fate, values, differ)

    def _values(self, line: DirectoryLine) -> Values:
        values: Values = {name: text.strip() for name, text in line.fields.items() if name != "uid"}
        for name in DAYS:
            if name in values:
                values[name], precision = _day(str(values[name]))
                if name == "valid_from" and precision and not values.get("date_precision"):
                    values["date_precision"] = precision
        for name, words in (*CHOICES.items(), *self._codes.items()):
            _among(values, name, words)
        for name in ("name_en", *CHOICES, "zone"):  # what cannot be emptied stays as it is
            if values.get(name) == "":
                del values[name]
        if "zone" in values:
            values["zone"] = check_zone(str(values["zone"]))
        if values.get("email") and not has_address(str(values["email"])):
            raise UserError("email.form", email=str(values["email"]))
        if "country" in values:
            values["country"] = _country(str(values["country"]))
        return values

    def _check(self, mine: EntityRow | None, values: Values, uid: str) -> None:
        """Raise UserError where the entity ends before it begins, or is one that another row or entity is already."""
        whole = _whole(mine, values)
        title, begins, ends = str(whole["name_en"]), whole["valid_from"], whole["valid_to"]
        if isinstance(begins, date) and isinstance(ends, date) and begins >= ends:
            raise UserError("entity.validity", title=title, day=begins.isoformat())
        name = _key_of(whole)
        other = self._by_name.get(name)
        twice = {name, mine.id if mine else uid or name} & self._taken
        if twice or (other is not None and (mine is None or other.id != mine.id)):
            raise UserError("entity.twice", title=title)
        self._taken |= {name, mine.id if mine else uid or name}


def _uid(text: str) -> str:
    """Return a uid that a file brings, or nothing where it is none."""
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return ""


def _whole(mine: EntityRow | None, values: Values) -> Values:
    """Return what an entity comes to: what is not told stays as it is."""
    names = ("region", "kind", "name_en", "valid_from", "valid_to")
    return {name: values.get(name, _held(mine, name) if mine else None) for name in names}


def _held(mine: EntityRow, name: str) -> Value:
    value: Value = getattr(mine, name)
    return (value or "") if name in ("region", "kind") else value


def _kept(held: Value, told: Value) -> Value:
    """Return what a field becomes: as it was where a table has only put its lines on one."""
    same = isinstance(held, str) and isinstance(told, str) and held.split() == told.split()
    return held if same else told


def _name_key(row: EntityRow) -> tuple[Value, ...]:
    return row.region or "", row.kind or "", row.name_en, row.valid_from


def _key_of(values: Values) -> tuple[Value, ...]:
    return values.get("region") or "", values.get("kind") or "", values.get("name_en"), values.get("valid_from")


def _day(text: str) -> tuple[date | None, str]:
    """Return a day and what of it is known (`2020`, `2020-07`, `2020-07-01`). Raises UserError `directory.day`."""
    if not text:
        return None, ""
    found = _DAY.fullmatch(text)
    try:
        parts = [int(part) for part in found.groups() if part] if found else []
        year, month, day = (*parts, 1, 1)[:3]
        return date(year, month, day), _PRECISION[len(parts)]
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("directory.day", text=text) from error


def _country(text: str) -> str:
    code = text.upper()
    if code and not re.fullmatch(r"[A-Z]{2}", code):
        raise UserError("country.form", country=text)
    return code


def _among(values: Values, name: str, known: tuple[str, ...]) -> None:
    """Put a word into its one spelling. Raises UserError `value.unknown`."""
    text = str(values.get(name) or "")
    if not text:
        return
    same = next((word for word in known if word.casefold() == text.casefold()), None)
    if same is None:
        raise UserError("value.unknown", value=text, known=", ".join(known))
    values[name] = same
