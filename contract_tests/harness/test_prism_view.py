"""What Prism is known to take a request for."""

from __future__ import annotations

import pytest

from encodekit_contract.oracle.prism_view import whole_number


@pytest.mark.parametrize(
    ("text", "taken_for"),
    [("2.0", 2), ("\r2", 2), ("2e1", 20), ("0x10", 16), ("+5", 5), ("2.5", "2.5"), ("two", "two"), ("1e999", "1e999")],
)
def test_texts_that_javascript_reads_as_integers_count_as_these(text: str, taken_for: object) -> None:
    assert whole_number(text) == taken_for
