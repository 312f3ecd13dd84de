"""ByteNite's credentials: an API key that is exchanged for access tokens, or a token that is there already.

The token goes into the header as it is, without `Bearer`; it lives for an hour and cannot be refreshed (C3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.auth import Credential, HeaderCredential, Token, TokenCredential, TokenRequest
from encodekit._core.http import status_error
from encodekit._core.operations import parse
from encodekit.errors import ResponseDecodingError
from encodekit.providers.bytenite.mapping import PROVIDER

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from encodekit.providers.bytenite.values import AccessToken

# A token is replaced this long before its end, so that none expires on the way; a short-lived one later.
_MARGIN_SECONDS = 60
_MARGIN_PART = 0.1


def credential(api_key: str | None, token: str | None, base_url: str, now: Callable[[], float]) -> Credential | None:
    """What signs the requests; None without key and token.

    Raises:
        InvalidInputError: If a header cannot carry the token.
    """
    if token:
        return HeaderCredential("Authorization", token)
    return exchanged_token(api_key, base_url, now) if api_key else None


def exchanged_token(api_key: str, base_url: str, now: Callable[[], float]) -> Credential:
    """A credential that exchanges the API key for a token when it needs one.

    Args:
        api_key: The key.
        base_url: Where the API lives.
        now: The Unix time.
    """

    def exchange(_present: Token | None) -> TokenRequest:
        from encodekit_clients.bytenite.api.auth import create_access_token
        from encodekit_clients.bytenite.models.access_token_request import AccessTokenRequest

        request = create_access_token._get_kwargs(body=AccessTokenRequest(api_key=api_key))
        return TokenRequest(
            method=request["method"].upper(),
            url=base_url + request["url"],
            json=request["json"],
            headers=request["headers"],
        )

    def read(response: httpx.Response) -> Token:
        error = status_error(PROVIDER, response, {api_key}, now(), is_foreign=False)
        if error is not None:
            # The call that needed the token reports the error as its own, so the message says what failed.
            error.message = f"The API key could not be exchanged for an access token: {error.message}"
            error.args = (error.message,)
            raise error
        token = _issued_token(response)
        margin = min(_MARGIN_SECONDS, token.expires_in_seconds * _MARGIN_PART)
        return Token(value=token.token, expires_at=now() + token.expires_in_seconds - margin)

    return TokenCredential(exchange=exchange, read=read, header=str, now=now, secrets={api_key})


def _issued_token(response: httpx.Response) -> AccessToken:
    from encodekit.providers.bytenite.answers import access_token
    from encodekit_clients.bytenite.api.auth import create_access_token
    from encodekit_clients.bytenite.models.access_token import AccessToken as Answer

    try:
        return access_token(parse(PROVIDER.name, create_access_token, Answer, response))
    except ResponseDecodingError as problem:
        raise problem.about(body="") from None  # it may hold a token
