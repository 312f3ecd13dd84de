"""What the stand-in remembers: the wallet, the credentials, the jobs, and the answers to idempotent calls."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.packages import MASTER, Package
from encodekit.sandbox.store import NOT_KEPT, Record

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Mapping

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.convertrilo.pricing import Settings
    from encodekit.sandbox.media import MediaInfo
    from encodekit.sandbox.store import Store

SCOPES = (
    *("jobs:create", "jobs:read", "jobs:cancel", "tokens:read", "tokens:write"),
    *("webhooks:manage", "credentials:manage"),
)
ACCESS_SECONDS = 3600
REFRESH_SECONDS = 30 * 24 * 3600
PREFIX_LENGTH = 8
NEU_DIGITS = 4


def iso(moment: datetime | None) -> str | None:
    """A moment as Convertrilo writes it."""
    return None if moment is None else moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Wallet:
    """Tokens, in NEU: those that are free, and those that are set aside for a job."""

    def __init__(self, store: Store, available: float) -> None:
        self._account: dict[str, float] = store.table("convertrilo.wallet", float)
        self._reserved: dict[str, float] = store.table("convertrilo.reserved", float)
        self._account.setdefault("available", available)

    @property
    def available(self) -> float:
        """What can still be spent."""
        return self._account["available"]

    @available.setter
    def available(self, amount: float) -> None:
        self._account["available"] = amount

    @property
    def reserved(self) -> float:
        """What is set aside, for all jobs together."""
        return round(sum(self._reserved.values()), NEU_DIGITS)

    def reserve(self, job_id: str, amount: float) -> bool:
        """Set `amount` aside; False when there is not enough."""
        if amount > self.available:
            return False
        self._move(job_id, amount)
        return True

    def release(self, job_id: str, amount: float | None = None) -> float:
        """Free what is set aside for a job, at most `amount`; what was freed."""
        held = self._reserved.get(job_id, 0.0)
        freed = held if amount is None else min(amount, held)
        self._move(job_id, -freed)
        return freed

    def deduct(self, job_id: str, amount: float) -> bool:
        """Take `amount` for good, first from what is set aside for the job; False when there is not enough."""
        held = self._reserved.get(job_id, 0.0)
        if amount > held + self.available:
            return False
        self._move(job_id, -min(amount, held))
        self.available = round(self.available - amount, NEU_DIGITS)
        return True

    def _move(self, job_id: str, amount: float) -> None:
        self.available = round(self.available - amount, NEU_DIGITS)
        held = round(self._reserved.get(job_id, 0.0) + amount, NEU_DIGITS)
        self._reserved[job_id] = held
        if not held:
            del self._reserved[job_id]


@dataclass(slots=True)
class ApiKey:
    """A key of the account; the key itself is remembered as a digest only."""

    id: str
    name: str
    prefix: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None

    def json(self, key: str | None = None) -> dict[str, Any]:
        """As the API shows it; with the key itself only when it is made."""
        shown = {
            "id": self.id,
            "name": self.name,
            "prefix": self.prefix,
            "scopes": list(self.scopes),
            "expiresAt": iso(self.expires_at),
            "createdAt": iso(self.created_at),
        }
        return shown if key is None else shown | {"key": key}


class Credentials:
    """The account's keys, and the tokens that login gives out."""

    def __init__(self, store: Store, clock: Clock, email: str, password: str) -> None:
        self.user_id = store.once("convertrilo.user", lambda: str(uuid.uuid4()))
        self._clock = clock
        self._account = (email, password)
        self._secret = store.once("convertrilo.secret", lambda: secrets.token_bytes(32))
        self._keys: dict[str, ApiKey] = store.table("convertrilo.keys", ApiKey)

    def all_keys(self) -> list[ApiKey]:
        """The keys that were not revoked."""
        return list(self._keys.values())

    def add_key(self, name: str, scopes: tuple[str, ...], days: int | None = None, key: str | None = None) -> str:
        """Make a key, at random when not given; the key."""
        key = key or new_key()
        now = self._clock.now()
        expires_at = now + timedelta(days=days) if days else None
        self._keys[_digest(key)] = ApiKey(str(uuid.uuid4()), name, key[:PREFIX_LENGTH], scopes, now, expires_at)
        return key

    def ensure_key(self, name: str, scopes: tuple[str, ...], key: str) -> None:
        """Make a key unless there is one that is the same."""
        if _digest(key) not in self._keys:
            self.add_key(name, scopes, key=key)

    def key(self, key: str) -> ApiKey:
        """What is known of a key.

        Raises:
            ApiError: It is unknown or has expired.
        """
        known = self._keys.get(_digest(key))
        if known is None:
            raise ApiError("invalid_api_key", "API key is invalid")
        if known.expires_at and known.expires_at <= self._clock.now():
            raise ApiError("api_key_expired", "API key has expired")
        return known

    def revoke(self, key_id: str) -> None:
        """Forget a key.

        Raises:
            ApiError: There is none with that id.
        """
        digest = next((digest for digest, key in self._keys.items() if key.id == key_id), None)
        if digest is None:
            raise ApiError("not_found", "API key not found")
        del self._keys[digest]

    def login(self, email: str, password: str) -> dict[str, str]:
        """Tokens for the account.

        Raises:
            ApiError: The e-mail or the password is wrong.
        """
        given, known = json.dumps([email, password]), json.dumps(list(self._account))
        if not hmac.compare_digest(given.encode(), known.encode()):
            raise ApiError("user_not_found", "E-mail or password is wrong")
        return {
            "accessToken": self._token("access", ACCESS_SECONDS),
            "refreshToken": self._token("refresh", REFRESH_SECONDS),
        }

    def check_access_token(self, token: str) -> None:
        """Make sure that `token` is an access token of this account that has not expired.

        Raises:
            ApiError: It is not.
        """
        signed, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._sign(signed).encode(), signature.encode()):
            raise ApiError("user_not_found", "Access token is invalid")
        claims = json.loads(base64.urlsafe_b64decode(signed.partition(".")[2] + "=="))
        if claims["typ"] != "access" or claims["exp"] <= self._clock.now().timestamp():
            raise ApiError("user_not_found", "Access token has expired or is none")

    def _token(self, kind: str, seconds: int) -> str:
        issued = int(self._clock.now().timestamp())
        claims = {"sub": self.user_id, "typ": kind, "iat": issued, "exp": issued + seconds, "jti": secrets.token_hex(8)}
        signed = ".".join(_base64url(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
        return f"{signed}.{self._sign(signed)}"

    def _sign(self, text: str) -> str:
        return _base64url(hmac.digest(self._secret, text.encode(), "sha256"))


def new_key() -> str:
    """A key as Convertrilo makes them."""
    return f"cvr_{secrets.token_urlsafe(24)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Idempotency:
    """The answers to calls with an Idempotency-Key; an error is not remembered, so that the call can be repeated."""

    def __init__(self, store: Store) -> None:
        self._answers: dict[str, tuple[str, Any]] = store.table("convertrilo.answers", tuple)
        self._running: dict[str, str] = {}

    async def once(self, call: Call, work: Callable[[], Awaitable[Any]]) -> Any:
        """What `work` answers, or answered when it was called with the same key and body before.

        Raises:
            ApiError: The key was used with another body, or its first call is still running.
        """
        key = call.parameters.get("Idempotency-Key")
        if key is None:
            return await work()
        place = f"{call.operation_id} {key}"
        fingerprint = _digest(json.dumps(call.body, sort_keys=True))  # a body may hold secrets
        known, answer = self._answers.get(place) or (self._running.get(place), None)
        if known not in {None, fingerprint}:
            raise ApiError("idempotency_conflict", "Idempotency key was used with a different request body")
        if place in self._answers:
            return answer
        if known:
            raise ApiError("idempotency_in_progress", "A request with this idempotency key is still running")
        self._running[place] = fingerprint
        try:
            answer = await work()
        finally:
            del self._running[place]
        self._answers[place] = (fingerprint, answer)
        return answer


@dataclass(frozen=True, slots=True)
class Saved:
    """Something that the account keeps under a name; `content` is what the API shows beside the common fields."""

    id: str
    name: str
    content: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "name": self.name,
            **self.content,
            "createdAt": iso(self.created_at),
            "updatedAt": iso(self.updated_at),
        }


class Shelf:
    """Saved things of one kind, in the order in which they were made."""

    def __init__(self, store: Store, name: str, clock: Clock) -> None:
        self._clock = clock
        self._saved: dict[str, Saved] = store.table(f"convertrilo.{name}", Saved)

    def all(self) -> list[Saved]:
        """Everything that was not deleted."""
        return list(self._saved.values())

    def get(self, saved_id: str) -> Saved:
        """The one with that id.

        Raises:
            ApiError: There is none.
        """
        if saved_id not in self._saved:
            raise ApiError("not_found", "Not found")
        return self._saved[saved_id]

    def add(self, name: str, content: Mapping[str, Any]) -> Saved:
        """Save something new."""
        now = self._clock.now()
        saved = Saved(str(uuid.uuid4()), name, content, now, now)
        self._saved[saved.id] = saved
        return saved

    def update(self, saved_id: str, **changes: Any) -> Saved:
        """Change the name, the content, or both.

        Raises:
            ApiError: There is none with that id, or nothing is to be changed.
        """
        saved = self.get(saved_id)
        if not changes:
            raise ApiError("no_updates_provided", "No updates provided")
        self._saved[saved_id] = replace(saved, **changes, updated_at=self._clock.now())
        return self._saved[saved_id]

    def delete(self, saved_id: str) -> None:
        """Forget it.

        Raises:
            ApiError: There is none with that id.
        """
        self.get(saved_id)
        del self._saved[saved_id]


SourceKind = Literal["upload", "url", "s3", "google-drive"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the bytes come from: uploaded to our storage, a URL, or a file of somebody's cloud storage."""

    kind: SourceKind
    url: str | None = None
    file: Path | None = None

    @property
    def name(self) -> str | None:
        """The name of the file, where its place tells one."""
        if self.file:
            return self.file.name
        return unquote(PurePosixPath(urlsplit(self.url).path).name) or None if self.url else None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the output goes beside our own storage: the file of a bucket or Drive folder, and how the API shows it."""

    json: Mapping[str, Any]
    file: Path | None = None


@dataclass(slots=True)
class ChunkedUpload:
    """The parts of a source that have come; number -> (file, ETag)."""

    id: str
    folder: Path
    parts: dict[int, tuple[Path, str]] = field(default_factory=dict[int, tuple[Path, str]])


JobKind = Literal["two_step", "on_demand", "public"]
TERMINAL = frozenset({"success", "failed", "canceled"})


@dataclass(slots=True, eq=False)
class Job(Record):
    """One job of any kind."""

    kind: JobKind
    settings: Settings
    source: Source
    created_at: datetime
    external_id: str | None = None
    metadata: Mapping[str, Any] | None = None
    source_filename: str | None = None
    destination: Destination = field(default_factory=lambda: Destination({"type": "cdn"}))
    expiry_seconds: int = 24 * 3600
    callback_url: str | None = None
    package: Package | None = None
    package_json: Mapping[str, Any] | None = None
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    status_token: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    status: str = "created"
    ingest: str | None = None
    input: Path | None = None
    upload: ChunkedUpload | None = None
    duration_seconds: float | None = None
    source_info: MediaInfo | None = None
    output_info: MediaInfo | None = None
    reserved_neu: float | None = None
    final_neu: float | None = None
    encoder: str | None = None
    progress: float | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    failure_message: str | None = None
    task: asyncio.Task[None] | None = field(default=None, metadata=NOT_KEPT)

    @property
    def input_key(self) -> str:
        """Where in our storage the source is."""
        return f"in/{self.id}"

    @property
    def output_key(self) -> str:
        """Where in our storage the output is; of a package, what a player begins with."""
        return f"out/{self.id}/{MASTER}" if self.package else f"out/{self.id}.{self.settings.container}"

    @property
    def output_filename(self) -> str | None:
        """The name for the downloaded output, by that of the source; a package is not downloaded."""
        return (
            None
            if self.package
            else self.source_filename and f"{PurePosixPath(self.source_filename).stem}.{self.settings.container}"
        )

    @property
    def neu_per_minute(self) -> float:
        """The price of a minute of source; public jobs are free."""
        if self.kind == "public":
            return 0.0
        return self.settings.neu_per_minute * (self.settings.multiplier if self.kind == "on_demand" else 1.0)
