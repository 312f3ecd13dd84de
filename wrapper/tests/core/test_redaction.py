"""Credentials taken out of URLs and texts."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from encodekit._core.http import Call
from encodekit._core.redaction import REDACTED, redact_data, redact_text, redact_url, sensitive_values
from tests.support import each

SIGNED = "https://bucket.example/in/clip.mp4?X-Amz-Credential=AKIACANARY&X-Amz-Signature=canary-signature"


@each(
    ("url", "shown"),
    [
        (SIGNED, "https://bucket.example/in/clip.mp4?X-Amz-Credential=REDACTED&X-Amz-Signature=REDACTED"),
        ("https://api.example/jobs/bulk/status?ids=a,b", "https://api.example/jobs/bulk/status?ids=a,b"),
        ("https://user:canary@api.example:8443/jobs", "https://api.example:8443/jobs"),
        ("https://api.example/jobs?canary-token-without-a-name", "https://api.example/jobs?REDACTED"),
        ("https://api.example/jobs#canary", "https://api.example/jobs"),
        ("http://[canary", REDACTED),
        ("/jobs/1/status?token=canary", "/jobs/1/status?token=REDACTED"),
    ],
)
def test_a_url_keeps_its_place_and_loses_its_secrets(url: str, shown: str) -> None:
    assert redact_url(url) == shown


@each(
    "text",
    [
        f"cannot fetch {SIGNED}: 403",
        json.dumps({"url": SIGNED}),
        json.dumps({"url": SIGNED}).replace("&", "\\u0026"),
        json.dumps({"url": SIGNED}).replace("/", "\\/"),
        SIGNED.replace("https", "HTTPS"),
        repr(SIGNED),
    ],
)
def test_urls_in_texts_lose_their_secrets_too(text: str) -> None:
    assert "canary" not in redact_text(text)
    assert "AKIACANARY" not in redact_text(text)


@each(
    "text",
    [
        '{"accessToken":"canary-1","refreshToken" : "canary-2"}',
        '{"name":"ci","key":"cvr_canary"}',
        '{"secret": "whsec_canary"}',
        '{"sourceS3":{"bucket":"b","accessKeyId":"AKIAcanary","secretAccessKey":"canary\\"rest-of-canary"}}',
        '{"password":"canary',
    ],
)
def test_fields_that_hold_credentials_are_emptied_even_in_broken_json(text: str) -> None:
    assert "canary" not in redact_text(text)


def test_what_is_nested_too_deeply_to_be_meant_is_hidden_whole() -> None:
    arrays, objects = json.loads("[" * 900 + '"canary"' + "]" * 900), json.loads('{"a":' * 900 + '"canary"' + "}" * 900)
    for deep in (arrays, objects):
        shown = json.dumps(redact_data(deep))
        assert REDACTED in shown
        assert "canary" not in shown
        assert sensitive_values({"token": deep}) == set()


def test_what_is_no_secret_stays() -> None:
    text = '{"code":"missing_required_scope","message":"No.","requiredScope":"webhooks:manage","required":3.1}'
    assert redact_text(text) == text


def test_longer_secrets_go_before_their_parts_and_short_ones_stay() -> None:
    assert redact_text("Bearer canary-1 by me", {"Bearer canary-1", "canary-1", "me"}) == f"{REDACTED} by me"


@given(st.text(), st.sets(st.text(min_size=6)))
def test_any_text_can_be_redacted(text: str, secrets: set[str]) -> None:
    redact_url(text)
    redact_text(text, secrets)


def test_the_repr_of_a_call_shows_no_signature() -> None:
    call = Call(operation="upload", method="PUT", url=SIGNED, arguments={"headers": {"X": "canary"}})
    assert "canary" not in repr(call)
    assert "upload" in repr(call)
