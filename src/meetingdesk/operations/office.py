"""Filling an office at its start: the shipped directory and the sample."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.identity import of_key
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Administration, Entity, EntityKind, Region
from meetingdesk.operations import sample
from meetingdesk.operations.loading import add_all
from meetingdesk.requests.office import LoadDirectory, LoadSample

Data = Mapping[str, Any]


def load_directory(session: Session, request: LoadDirectory) -> Mapping[str, Parameter]:
    """Take in the directory. Raises UserError `directory.present` where the office has one."""
    if session.scalar(select(Region.id).limit(1)) is not None:
        raise UserError("directory.present")
    directory = request.directory
    regions = _keys(session, Region, [_region(data) for data in directory["regions"]])
    kinds = _keys(session, EntityKind, [_kind(data) for data in directory["kinds"]])
    add_all(session, Entity, [_entity(data, regions, kinds) for data in directory["entities"]])
    members = [*directory["administrations"], *directory["organisations"]]
    add_all(session, Administration, [_administration(data, regions) for data in members])
    return {"n": len(directory["entities"])}


def load_sample(session: Session, request: LoadSample) -> Mapping[str, Parameter]:
    """Take in the sample. Raises UserError `sample.directory` where the directory is not there yet."""
    return sample.load(session, request.office)


def _keys(session: Session, model: type[Region | EntityKind], values: list[dict[str, Any]]) -> dict[str, int]:
    return dict(zip((value["code"] for value in values), add_all(session, model, values), strict=True))


def _names(data: Data, name: str = "name") -> dict[str, str]:
    found = {language: data.get(f"{name}_{language}") for language in ("en", "fr", "es", "ar")}
    return {language: text for language, text in found.items() if text}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _region(data: Data) -> dict[str, Any]:
    return {
        "code": data["code"],
        "position": data["position"],
        "name": _names(data),
        "short": _names(data, "short"),
    }


def _kind(data: Data) -> dict[str, Any]:
    return {"code": data["code"], "position": data["position"], "name": _names(data)}


def _entity(data: Data, regions: Mapping[str, int], kinds: Mapping[str, int]) -> dict[str, Any]:
    return {
        "uid": of_key("entity", data["key"]),
        "region_id": regions.get(data["region"]),
        "kind_id": kinds.get(data["kind"]),
        "valid_from": _day(data["valid_from"]),
        "valid_to": _day(data["valid_to"]),
        "name_fr": data["name_fr"] or "",
        "name_native": data.get("name_native") or "",
        **{name: data[name] for name in ("name_en", "country", "city", "zone", "date_precision")},
        **{name: data[name] for name in ("confidence", "seat_confidence", "source", "note")},
    }


def _administration(data: Data, regions: Mapping[str, int]) -> dict[str, Any]:
    return {
        "code": data.get("code") or data["country"],
        "region_id": regions.get(data["region"]),
        "name": _names(data),
        "zone": data["zone"],
        "joined": data.get("joined") or "",
        "confidence": data["confidence"],
    }
