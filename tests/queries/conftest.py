from __future__ import annotations

from tests.operations.conftest import bare, desk, sample_file

__all__ = ["bare", "desk", "sample_file"]
