"""What the documents' tests share: a printed sheet of the sample, and a reader of PDF text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.documents.sample_rows import choice, sample_agenda, sample_delegations

from meetingdesk.collation import sort_key
from meetingdesk.documents import typeset
from meetingdesk.documents.order_of_business import order_of_business
from meetingdesk.documents.sign_in_sheet import sign_in_sheet

NOW = datetime(2021, 2, 18, 14, 42, tzinfo=UTC)
Reader = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def read_pdf() -> Reader:
    """The text of each page, as it stands on paper."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")

    def read(pdf: bytes) -> list[str]:
        done = subprocess.run(
            ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
        )
        return done.stdout.decode().split("\f")[:-1]

    return read


@pytest.fixture(scope="session")
def pdf_facts() -> Callable[..., str]:
    """What pdfinfo tells of a PDF."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed")

    def tell(pdf: bytes, folder: Path, *options: str) -> str:
        path = folder / "facts.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["pdfinfo", *options, str(path)], capture_output=True, check=True)
        return done.stdout.decode(errors="replace")  # some titles come as UTF-16

    return tell


@pytest.fixture(scope="session")
def sample_sheet() -> bytes:
    data = sign_in_sheet(sample_agenda(), sample_delegations(), choice(), sort_key("en"), NOW)
    pdf, warnings = typeset.pdf(data, "sign-in-sheet")
    assert not warnings
    return pdf


@pytest.fixture(scope="session")
def sample_order() -> bytes:
    zones = ("America/Lima", "Asia/Tokyo", "Pacific/Fiji")
    asked = choice("order-of-business", zones=zones)
    pdf, warnings = typeset.pdf(order_of_business(sample_agenda(), asked, NOW), "order-of-business")
    assert not warnings
    return pdf
