"""Users and their tokens."""

from __future__ import annotations

import base64
import hmac
import json
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from encodekit.sandbox.openencoder.bodies import first_json_value
from encodekit.sandbox.openencoder.errors import (
    ApiError,
    ServerEndedError,
    broken_off,
    missing,
    not_authenticated,
    not_updated,
)
from encodekit.sandbox.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.store import Store

ROLES = ("guest", "operator", "admin")
TOKEN_SECONDS = 3600
MAX_NAME_LENGTH = 128
SHIPPED_PASSWORD = "password"  # noqa: S105  (published: the first account of every installation)
HEADER = {"alg": "HS256", "typ": "JWT"}


def rfc3339(moment: datetime) -> str:
    """A moment as a Go program writes it: no zeros at the end of the fraction."""
    text = moment.replace(tzinfo=None).isoformat()
    return f"{text.rstrip('0') if '.' in text else text}Z"


@dataclass(slots=True, eq=False)
class User(Record):
    """An account; of the password only a digest is kept."""

    id: int
    username: str
    password: bytes
    role: str = "guest"
    active: bool = True
    must_change_password: bool = False

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {"id": self.id, "username": self.username, "role": self.role, "active": self.active}


class Users:
    """The accounts, the first of which is an admin.

    Args:
        store: Keeps them.
        username: Of the first account.
        password: Of the first account. Without one it is as shipped: with a published password that must be changed
            before the first login.
    """

    def __init__(self, store: Store, username: str, password: str | None) -> None:
        self._secret = store.once("openencoder.secret", partial(secrets.token_bytes, 32))
        self._users: dict[int, User] = store.table("openencoder.users", User)
        if not self._users:
            first = self._add(username, password or SHIPPED_PASSWORD)
            first.role, first.must_change_password = "admin", password is None

    def newest_first(self) -> list[User]:
        """All accounts."""
        return [*reversed(self._users.values())]

    def get(self, user_id: int) -> User:
        """The account with that number.

        Raises:
            ApiError: There is none.
        """
        if user_id not in self._users:
            raise missing("User")
        return self._users[user_id]

    def named(self, username: str, intended: ApiError) -> User:
        """The account with that name.

        Raises:
            ServerEndedError: There is none; `intended` would be the answer.
        """
        user = self._find(username)
        if user is None:
            raise ServerEndedError("there is no account with that name", intended)
        return user

    def register(self, username: str, password: str) -> User:
        """Make an account of a guest.

        Raises:
            ServerEndedError: The name exists, or is too long.
        """
        self._check_name(username, ApiError(400, {"message": "error creating user"}))
        return self._add(username, password)

    def is_password(self, user: User, password: str) -> bool:
        """Whether the password is the account's."""
        return hmac.compare_digest(user.password, self._digest(password))

    def set_password(self, user: User, password: str | None) -> None:
        """Change the password, unless the new one is empty."""
        if password:
            user.password = self._digest(password)

    def rename(self, user: User, username: str) -> None:
        """Change the name.

        Raises:
            ServerEndedError: Another account has it, or it is too long.
        """
        if username != user.username:
            self._check_name(username, not_updated())
            user.username = username

    def _find(self, username: str) -> User | None:
        return next((user for user in self._users.values() if user.username == username), None)

    def _check_name(self, username: str, intended: ApiError) -> None:
        if self._find(username):
            raise ServerEndedError("an account with that name exists", intended)
        if len(username) > MAX_NAME_LENGTH:
            raise ServerEndedError("the name is too long", intended)

    def _add(self, username: str, password: str) -> User:
        user = User(len(self._users) + 1, username, self._digest(password))
        self._users[user.id] = user
        return user

    def _digest(self, password: str) -> bytes:
        return hmac.digest(self._secret, password.encode(), "sha256")


class Tokens:
    """JSON Web Tokens, signed with a key that lives as long as the server.

    Args:
        store: Keeps the key.
        clock: Tells when a token ends.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._key = store.once("openencoder.key", partial(secrets.token_bytes, 16))

    def issue(self, username: str, role: str) -> tuple[str, datetime]:
        """A token for an hour, and when it ends."""
        now = self._clock.now()
        end = now + timedelta(seconds=TOKEN_SECONDS)
        claims = {"exp": int(end.timestamp()), "id": username, "orig_iat": int(now.timestamp()), "role": role}
        return self.sign(claims), end

    def sign(self, claims: Mapping[str, Any]) -> str:
        """A token that makes these claims."""
        signed = ".".join(_base64url(json.dumps(part).encode()) for part in (HEADER, claims))
        return f"{signed}.{self._signature(signed)}"

    def exchange(self, request: Request) -> tuple[str, datetime]:
        """A token with the claims of that of the request, for another hour, and when it ends.

        Raises:
            ApiError: There is none, or it is not valid, or older than an hour.
        """
        claims = self._claims(_token(request))
        if claims.get("orig_iat", 0) < self._now() - TOKEN_SECONDS:
            raise not_authenticated("token is expired")
        return self.issue(claims["id"], claims["role"])

    def caller(self, request: Request) -> tuple[str, str]:
        """The user name and the role that the token of the request claims.

        Raises:
            RefusedError: There is none, or it is not valid, or has ended.
        """
        claims = self._claims(_token(request))
        if "exp" not in claims:
            raise not_authenticated("missing exp field", 400)
        if claims["exp"] < self._now():
            raise not_authenticated("Token is expired")
        if not {"id", "role"} <= claims.keys():
            raise broken_off()
        if claims["role"] not in ROLES:
            raise not_authenticated("you don't have permission to access this resource", 403)
        return claims["id"], claims["role"]

    def _now(self) -> float:
        return int(self._clock.now().timestamp())

    def _claims(self, token: str) -> dict[str, Any]:
        parts = token.split(".")
        if len(parts) != len(("header", "claims", "signature")):
            raise not_authenticated("token contains an invalid number of segments")
        header, claims = _segment(parts[0]), _segment(parts[1])
        if header.get("alg") != HEADER["alg"]:
            raise not_authenticated("invalid signing algorithm")
        if not hmac.compare_digest(self._signature(f"{parts[0]}.{parts[1]}").encode(), parts[2].encode()):
            raise not_authenticated("signature is invalid")
        return claims

    def _signature(self, signed: str) -> str:
        return _base64url(hmac.digest(self._key, signed.encode(), "sha256"))


def _token(request: Request) -> str:
    """The token of the header, else of the query, else of the cookie. `Bearer` is spelled so, with one space."""
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    token = value if kind == "Bearer" else ""
    token = token or request.query_params.get("token", "") or request.cookies.get("jwt", "")
    if not token:
        raise not_authenticated("cookie token is empty")
    return token


def _segment(text: str) -> dict[str, Any]:
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise not_authenticated(f"illegal base64 data at input byte {_first_illegal(text)}") from error
    try:
        value = first_json_value(content)
    except ValueError as error:
        raise not_authenticated(str(error)) from error
    if not isinstance(value, dict):
        raise not_authenticated("json: cannot unmarshal value into Go value of type jwt.MapClaims")
    return cast("dict[str, Any]", value)


def _first_illegal(text: str) -> int:
    found = re.search(r"[^\w-]", text, re.ASCII)
    return found.start() if found else len(text)


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
