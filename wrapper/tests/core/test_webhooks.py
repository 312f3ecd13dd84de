"""The signature that webhooks share."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encodekit._core.webhooks import verify_hmac_sha256_hex
from encodekit.errors import InvalidInputError, WebhookSignatureError
from tests.support import each

SECRET = "whsec_canary"
BODY = b'{"event":"job.completed"}'


def sign(body: bytes = BODY, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@each("secrets", [SECRET, [SECRET], ("whsec_old", SECRET), iter([SECRET, "whsec_old"]), {SECRET, "whsec_old"}])
def test_one_of_several_secrets_is_enough(secrets: Any) -> None:
    verify_hmac_sha256_hex(BODY, sign(), secrets)


@pytest.mark.parametrize("signature", [sign().upper(), f" {sign()} "])
def test_case_and_spaces_do_not_matter(signature: str) -> None:
    verify_hmac_sha256_hex(BODY, signature, SECRET)


@given(st.integers(0, len(BODY) * 8 - 1))
def test_one_bit_changed_is_noticed(bit: int) -> None:
    changed = bytearray(BODY)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WebhookSignatureError):
        verify_hmac_sha256_hex(bytes(changed), sign(), SECRET)


@each(
    "signature",
    [
        None,
        "",
        " ",
        "deadbeef",
        sign()[:-1],
        sign() + "0",
        sign(secret="whsec_other"),
        "\u00e9" * 64,
        "sha256=" + sign(),
    ],
)
def test_a_missing_or_wrong_signature_is_refused_without_telling_the_right_one(signature: str | None) -> None:
    with pytest.raises(WebhookSignatureError) as raised:
        verify_hmac_sha256_hex(BODY, signature, SECRET)
    assert sign() not in str(raised.value)
    assert SECRET not in str(raised.value)


@each("body", [BODY.decode(), {"event": "job.completed"}, None, bytearray(BODY)])
def test_only_the_raw_bytes_will_do(body: Any) -> None:
    with pytest.raises(InvalidInputError, match="raw bytes"):
        verify_hmac_sha256_hex(body, sign(), SECRET)


@each("secrets", ["", [], [""], [SECRET, ""], [None], SECRET.encode(), [SECRET.encode()]])
def test_an_unusable_secret_is_refused_rather_than_skipped(secrets: Any) -> None:
    with pytest.raises(InvalidInputError, match="secret"):
        verify_hmac_sha256_hex(BODY, sign(), secrets)


def test_the_comparison_takes_the_same_time_for_every_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bytes] = []
    real = hmac.compare_digest

    def counted(left: bytes, right: bytes) -> bool:
        compared.append(left)
        return real(left, right)

    monkeypatch.setattr(hmac, "compare_digest", counted)
    verify_hmac_sha256_hex(BODY, sign(), [SECRET, "whsec_old", "whsec_older"])
    assert len(compared) == 3


@given(st.binary(), st.text())
def test_no_bytes_and_no_signature_break_it(body: bytes, signature: str) -> None:
    with pytest.raises(WebhookSignatureError):
        verify_hmac_sha256_hex(body, signature, SECRET)
