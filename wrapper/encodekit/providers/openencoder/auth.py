"""Open Encoder's login: name and password for a token, which lives one hour and is renewed before that.

Source: specs/openencoder, `login` and `refresh_token`; api/server/jwt.go of server 0.9.2.
"""

from __future__ import annotations

import base64
import json
import math
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import field, frozen

from encodekit._core.auth import Token, TokenCredential, TokenRequest
from encodekit._core.http import status_error
from encodekit._core.operations import parse
from encodekit._core.validation import check_header_value
from encodekit.errors import EncodekitError, InvalidInputError, ResponseDecodingError
from encodekit.providers.openencoder.mapping import NAME, PROVIDER

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import httpx

    from encodekit._core.operations import Operation
    from encodekit_clients.openencoder import models

_LIFETIME_SECONDS = 3600.0
# A call that begins just before the end must not meet it on its way.
_MARGIN_SECONDS = 300.0
_REFRESH_PATH = "/api/refresh-token"

UNKNOWN_USER = "Open Encoder ends its process when a user name is unknown: check the name."


@frozen(kw_only=True)
class AccessToken:
    """A token of Open Encoder.

    Attributes:
        value: The JSON Web Token; never shown in a repr.
        expires_at: When it ends; None where the server does not say, as on the provider's page (C11).
    """

    value: str = field(repr=False)
    expires_at: datetime | None = None


class Account(TokenCredential):
    """Who the client is: a name with a password, or a token that is there already.

    A token is renewed five minutes before its end. One that the server refuses is replaced by a new login, where there
    is a password.

    Args:
        base_url: The address of the server.
        username: The name of the account.
        password: Its password.
        token: A token, instead of the two.
        now: The Unix time.
    """

    def __init__(
        self,
        *,
        base_url: str,
        username: str | None,
        password: str | None,
        token: str | None,
        now: Callable[[], float],
    ) -> None:
        super().__init__(
            exchange=self._wanted,
            read=self._received,
            header=_bearer,
            now=now,
            secrets={secret for secret in (password, token) if secret},
        )
        self._base_url = base_url
        self.username = username
        self._password = password
        self._ends_at = math.inf
        self._is_renamed = False
        if token:
            check_header_value("The token", token)
            self._ends_at = _claimed_end(token)
            self._token = Token(value=token, expires_at=self._ends_at - _MARGIN_SECONDS)

    @property
    def must_log_in(self) -> bool:
        """Whether the next call logs in first. That ends the server process if the name is unknown."""
        return self._password is not None and (self._token is None or self._now() >= self._ends_at)

    def keep(self, answer: models.Token) -> AccessToken:
        """Use the token of an answer from now on.

        Raises:
            ResponseDecodingError: If it cannot be sent in a header.
        """
        self._token = self._accepted(answer)
        return access_token(answer)

    def changed(self, *, username: str | None = None, password: str | None = None) -> None:
        """Note that the account has another name or password now."""
        if password and self._password is not None:
            self._password = password
            self._secrets = self._secrets | {password}
        if username and username != self.username:
            self.username = username
            self._is_renamed = self._password is None
            self._token = self._token if self._is_renamed else None

    def check_name(self) -> None:
        """Refuse to send a token that holds the name from before a change: the server ends its process on it."""
        if self._is_renamed:
            raise InvalidInputError(
                "The account was renamed and this token holds its old name, which would end the server process: "
                "make a new client with a new token."
            )

    def login_request(self) -> models.LoginRequest:
        """The body of a login.

        Raises:
            InvalidInputError: If there is only a token.
        """
        from encodekit_clients.openencoder.models.login_request import LoginRequest

        if self.username is None or self._password is None:
            raise InvalidInputError("This client has a token and no password: give username and password to log in.")
        return LoginRequest(username=self.username, password=self._password)

    def __repr__(self) -> str:
        return f"Account({self.username!r})"

    def _is_stale(self) -> bool:
        # Without a password a token that has ended can only be sent, and the server says what is wrong with it.
        return super()._is_stale() and (self._password is not None or self._now() < self._ends_at)

    def _is_refused(self, response: httpx.Response) -> bool:
        # 401 also follows a machine that was created and then reported wrongly: that request must not be sent again.
        is_about_token = "www-authenticate" in response.headers
        return super()._is_refused(response) and is_about_token and self._password is not None

    def _wanted(self, token: Token | None) -> TokenRequest:
        from encodekit_clients.openencoder.api.authentication import login, refresh_token

        if token is not None and self._now() < self._ends_at:
            wanted = refresh_token._get_kwargs()
            wanted["headers"] = {"Authorization": _bearer(token.value)}
        else:
            wanted = login._get_kwargs(body=self.login_request())
        return TokenRequest(
            method=wanted["method"].upper(),
            url=self._base_url + wanted["url"],
            json=wanted.get("json"),
            headers=wanted["headers"],
        )

    def _received(self, response: httpx.Response) -> Token:
        from encodekit_clients.openencoder.api.authentication import login, refresh_token

        if self._token is None or not response.request.url.path.endswith(_REFRESH_PATH):
            return self._read_answer(login, response)
        try:
            return self._read_answer(refresh_token, response)
        except EncodekitError:
            # The request itself will show whether the old token is still good, and a refusal leads to a login.
            return Token(value=self._token.value, expires_at=self._ends_at)

    def _read_answer(self, operation: Operation, response: httpx.Response) -> Token:
        from encodekit_clients.openencoder.models.token import Token as Answer

        error = status_error(PROVIDER, response, self.secrets(), self._now(), is_foreign=False)
        if error is not None:
            raise error
        with hidden_body():
            return self._accepted(parse(NAME, operation, Answer, response))

    def _accepted(self, answer: models.Token) -> Token:
        try:
            check_header_value("The token", answer.token)
        except InvalidInputError as problem:
            raise ResponseDecodingError("The token of the answer cannot travel in a header.") from problem
        self._ends_at = self._now() + self._lifetime(answer)
        return Token(value=answer.token, expires_at=self._ends_at - _MARGIN_SECONDS)

    def _lifetime(self, answer: models.Token) -> float:
        """The seconds that the token lives: an hour, also where the two clocks disagree about more than that."""
        expires_at = access_token(answer).expires_at
        left = expires_at.timestamp() - self._now() if expires_at else _LIFETIME_SECONDS
        return left if 0 < left <= _LIFETIME_SECONDS else _LIFETIME_SECONDS


@contextmanager
def hidden_body() -> Generator[None, None, None]:
    """Keep an answer that cannot be read out of the error, because it holds secrets."""
    try:
        yield
    except ResponseDecodingError as error:
        error.body = "(not shown: it may hold secrets)"
        raise


def access_token(answer: models.Token) -> AccessToken:
    """The token of an answer, with its end in a zone: Open Encoder writes that of its server."""
    expire = answer.expire if isinstance(answer.expire, datetime) else None
    return AccessToken(
        value=answer.token, expires_at=expire and (expire if expire.tzinfo else expire.replace(tzinfo=UTC))
    )


def _bearer(token: str) -> str:
    return f"Bearer {token}"


def _claimed_end(token: str) -> float:
    """When the token says that it ends, as a Unix time; infinity where it says nothing that can be read."""
    try:
        part = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        end = float(claims["exp"])
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return math.inf
    return end if math.isfinite(end) else math.inf
