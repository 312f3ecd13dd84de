"""Checks of arguments: what passes, what does not, and what the message says."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest

from encodekit._core import validation
from encodekit.errors import InvalidInputError
from tests.support import each


class Codec(StrEnum):
    H264 = "h264"


def test_what_is_missing_is_named() -> None:
    validation.check_given(codec="h264", fps=0)
    with pytest.raises(InvalidInputError, match=r"^fps is missing\.$"):
        validation.check_given(codec="h264", fps=None)
    with pytest.raises(InvalidInputError, match=r"^codec and fps are missing\.$"):
        validation.check_given(codec=None, fps=None)


@each("value", [None, "text", ["a"], 5])
def test_what_has_no_names_is_no_mapping(value: Any) -> None:
    assert validation.as_mapping("topic", {"a": 1}) == {"a": 1}
    with pytest.raises(InvalidInputError, match=r"^topic is a mapping of names to values, not "):
        validation.as_mapping("topic", value)


@each("value", [None, "h264", "av1", Codec.H264])
def test_an_allowed_value_passes(value: Any) -> None:
    validation.check_one_of("codec", value, {"h264", "av1"})


@each("value", ["H264", "", "vp9", 1, ["h264"], {"a": 1}])
def test_another_value_is_refused_with_the_choices(value: Any) -> None:
    with pytest.raises(InvalidInputError, match="codec is one of av1, h264, not"):
        validation.check_one_of("codec", value, {"h264", "av1"})


def test_true_is_not_one() -> None:
    validation.check_one_of("passes", 1, {1, 2})
    with pytest.raises(InvalidInputError):
        validation.check_one_of("passes", True, {1, 2})


@each("value", [None, 1, 240, 29.97])
def test_a_number_within_its_bounds_passes(value: Any) -> None:
    validation.check_within("fps", value, 1, 240)


@each("value", [0, 240.5, -1, float("nan"), float("inf"), True, "30", [30]])
def test_another_number_is_refused_with_the_bounds(value: Any) -> None:
    with pytest.raises(InvalidInputError, match="fps is a number from 1 to 240, not"):
        validation.check_within("fps", value, 1, 240)


@each("value", [29.97, 30.0, "30", True])
def test_a_whole_number_has_no_fraction(value: Any) -> None:
    with pytest.raises(InvalidInputError, match="fps is a whole number from 1 to 240, not"):
        validation.check_within("fps", value, 1, 240, whole=True)


@each(("text", "passes"), [(None, True), ("a", True), ("abc", True), ("", False), ("abcd", False)])
def test_a_text_has_a_length(text: str | None, passes: bool) -> None:
    if passes:
        validation.check_length("name", text, 3, shortest=1)
        return
    with pytest.raises(InvalidInputError, match="name has 1 to 3 characters, not"):
        validation.check_length("name", text, 3, shortest=1)


def test_a_number_is_no_text() -> None:
    with pytest.raises(InvalidInputError, match="name is a text, not int"):
        validation.check_length("name", 5, 3)  # type: ignore[arg-type]


@each(
    ("url", "kept"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("https://api.example.com/", "https://api.example.com"),
        ("http://127.0.0.1:8000/v1//", "http://127.0.0.1:8000/v1"),
        ("HTTPS://api.example.com", "HTTPS://api.example.com"),
    ],
)
def test_a_base_url_loses_its_last_slash(url: str, kept: str) -> None:
    assert validation.check_base_url(url) == kept


@each(
    "url",
    [
        *("", "api.example.com", "ftp://user:canary@api.example.com", "https://", "https:///jobs", "http://[canary"),
        *(
            "https://api.example.com:port",
            "https://api.example.com:99999",
            "https://h/?key=canary",
            "https://h/#canary",
        ),
        *(None, 5, b"https://api.example.com"),
    ],
)
def test_what_is_no_base_url_is_refused_without_showing_its_secrets(url: Any) -> None:
    with pytest.raises(InvalidInputError, match="base_url is an http or https URL") as raised:
        validation.check_base_url(url)
    assert "canary" not in str(raised.value)
