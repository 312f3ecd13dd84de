"""What the stand-in remembers of its account: keys and tokens, storage secrets, the wallet, the profile."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.bytenite.errors import Rpc, RpcError
from encodekit.sandbox.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.store import Store

TOKEN_SECONDS = 3600
KEY_DAYS = 365
INT64_LENGTH = 20
INT64_LIMIT = 2**63
FINGERPRINT_BYTES = 8
CONTACT_MEMBERS = ("company", "jobTitle", "phoneNumber", "address1", "address2", "city", "state", "zip", "country")


def iso(moment: datetime | None) -> str | None:
    """A moment as ByteNite writes it, with six digits of fraction."""
    return None if moment is None else moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def int64(name: str, text: str) -> int:
    """The number that a text in decimal stands for.

    Raises:
        RpcError: It needs more than 64 bits.
    """
    number = int(text) if len(text) <= INT64_LENGTH else INT64_LIMIT
    if not -INT64_LIMIT <= number < INT64_LIMIT:
        raise RpcError(Rpc.INVALID_ARGUMENT, f"{name}: invalid value for int64 type")
    return number


def digest(text: str) -> str:
    """What a secret is remembered by."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(slots=True, eq=False)
class ApiKey(Record):
    """A key of the account."""

    id: str
    name: str
    issued_at: datetime
    expires_at: datetime
    fingerprint: str
    revoked: bool = False

    def json(self, user_id: str) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "issuedAt": iso(self.issued_at),
            "expiresAt": iso(self.expires_at),
            "userId": user_id,
            "revoked": self.revoked,
            "fingerprint": self.fingerprint,
        }


class Credentials:
    """The account's keys, and the access tokens that they are exchanged for; both are remembered as digests only."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._keys: dict[str, ApiKey] = store.table("bytenite.keys", ApiKey)
        self._tokens: dict[str, datetime] = store.table("bytenite.tokens", datetime)

    def all_keys(self) -> list[ApiKey]:
        """Every key, revoked ones included."""
        return list(self._keys.values())

    def ensure_key(self, name: str, key: str) -> None:
        """Make a key that is good for a year, unless there is one that is the same."""
        now, known_by = self._clock.now(), digest(key)
        if known_by not in self._keys:
            fingerprint = ":".join(known_by[at : at + 2] for at in range(0, FINGERPRINT_BYTES, 2))
            self._keys[known_by] = ApiKey(str(uuid.uuid4()), name, now, now + timedelta(days=KEY_DAYS), fingerprint)

    def exchange(self, key: str) -> str:
        """A new access token.

        Raises:
            RpcError: The key is unknown, expired or revoked.
        """
        known, now = self._keys.get(digest(key)), self._clock.now()
        if known is None or known.revoked or known.expires_at <= now:
            raise RpcError(Rpc.UNAUTHENTICATED, "invalid API key")
        for token in [token for token, expires_at in self._tokens.items() if expires_at <= now]:
            del self._tokens[token]
        token = secrets.token_urlsafe(48)
        self._tokens[digest(token)] = now + timedelta(seconds=TOKEN_SECONDS)
        return token

    def check(self, token: str) -> None:
        """Make sure that this is an access token that is still good.

        Raises:
            RpcError: It is not.
        """
        if token.lower().startswith("bearer "):
            raise RpcError(Rpc.UNAUTHENTICATED, "Authorization takes the access token as it is, without Bearer")
        expires_at = self._tokens.get(digest(token))
        if expires_at is None or expires_at <= self._clock.now():
            raise RpcError(Rpc.UNAUTHENTICATED, "missing, invalid or expired access token")

    def sign_out(self, token: str) -> None:
        """End the life of a token."""
        self._tokens.pop(digest(token), None)

    def revoke(self, key_id: str) -> None:
        """Let a key be exchanged no more; tokens that it was exchanged for stay good.

        Raises:
            RpcError: There is none with that id.
        """
        key = next((key for key in self._keys.values() if key.id == key_id), None)
        if key is None:
            raise RpcError(Rpc.NOT_FOUND, "API key not found")
        key.revoked = True


class Secrets:
    """The storage keys that the account keeps. Folders stand in for the storage, so the secret half is forgotten."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._secrets: dict[str, dict[str, Any]] = store.table("bytenite.secrets", dict)

    def add(self, secret: Mapping[str, Any]) -> None:
        """Keep a storage key, under an id of our own when it brings none.

        Raises:
            RpcError: There is one with that id, or its time of expiry is none.
        """
        secret_id = secret.get("id") or str(uuid.uuid4())
        if secret_id in self._secrets:
            raise RpcError(Rpc.FAILED_PRECONDITION, "A secret of this id exists already", 409)
        unset: dict[str, Any] = {"name": "", "secretType": "other", "accessKey": "", "expiresAt": None, "params": {}}
        given = {name: secret[name] for name in unset.keys() & secret.keys()}
        if "expiresAt" in given:
            _moment(given["expiresAt"])
        self._secrets[secret_id] = {"id": secret_id, **unset, **given}

    def all(self, secret_type: str | None) -> list[dict[str, Any]]:
        """Those of a type, or all of them, as the API shows them."""
        kept = self._secrets.values()
        return [secret for secret in kept if secret_type is None or _same_type(secret["secretType"], secret_type)]

    def delete(self, secret_type: str, secret_id: str) -> None:
        """Forget a storage key.

        Raises:
            RpcError: There is none of that type and id.
        """
        secret = self._secrets.get(secret_id)
        if secret is None or not _same_type(secret["secretType"], secret_type):
            raise RpcError(Rpc.NOT_FOUND, "Secret not found")
        del self._secrets[secret_id]

    def require(self, secret_id: str) -> None:
        """Make sure that a data source may name this secret.

        Raises:
            RpcError: It is unknown or has expired.
        """
        secret = self._secrets.get(secret_id)
        if secret is None:
            raise RpcError(Rpc.NOT_FOUND, "The secret that secret_id names is not known")
        if secret["expiresAt"] and _moment(secret["expiresAt"]) <= self._clock.now():
            raise RpcError(Rpc.FAILED_PRECONDITION, "The secret that secret_id names has expired")


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise RpcError(Rpc.INVALID_ARGUMENT, "expiresAt: invalid google.protobuf.Timestamp value") from error


def _same_type(one: str, other: str) -> bool:
    """Whether two types are the same: `s3` became `aws` (C19)."""
    return one == other or {one, other} == {"s3", "aws"}


class Wallet:
    """ByteChips: those that can be spent, those held for running jobs, and every movement."""

    def __init__(self, store: Store, clock: Clock, balance: int) -> None:
        self.account_id = store.once("bytenite.account", partial(secrets.token_hex, 5))
        self._clock = clock
        self._transactions: dict[str, dict[str, Any]] = store.table("bytenite.transactions", dict)
        self._held: dict[str, int] = store.table("bytenite.held", int)
        if not self._transactions:
            self._move(balance, "deposit", "First credit", None)

    @property
    def transactions(self) -> list[dict[str, Any]]:
        """Every movement, oldest first."""
        return [*self._transactions.values()]

    @property
    def total(self) -> int:
        """What has come in and was not paid."""
        last = next(reversed(self._transactions.values()), None)
        return int(last["balance"]) if last else 0

    @property
    def available(self) -> int:
        """What can still be spent."""
        return self.total - sum(self._held.values())

    def hold(self, job_id: str, amount: int) -> None:
        """Set aside what a job costs.

        Raises:
            RpcError: There is too little.
        """
        if amount > self.available:
            message = f"The job costs {amount} ByteChips, and {self.available} are available"
            raise RpcError(Rpc.FAILED_PRECONDITION, message, 402)
        self._held[job_id] = amount

    def pay(self, job_id: str, job_name: str) -> None:
        """Take what is set aside for a job."""
        amount = self._held.pop(job_id)
        self._move(-amount, "payment", "Payment of a job", {"type": "job", "id": job_id, "name": job_name})

    def release(self, job_id: str) -> None:
        """Free what is set aside for a job, if anything is."""
        self._held.pop(job_id, None)

    def _move(self, amount: int, kind: str, description: str, related: dict[str, str] | None) -> None:
        accounts = ["bytenite", self.account_id] if amount > 0 else [self.account_id, "bytenite"]
        transaction_id = str(uuid.uuid4())
        self._transactions[transaction_id] = {
            "id": transaction_id,
            "createdAt": iso(self._clock.now()),
            "accountFrom": accounts[0],
            "accountTo": accounts[1],
            "amount": abs(amount),
            "transactionType": kind,
            "relatedEntity": related,
            "notes": "",
            "hash": digest(transaction_id),
            "relatedEntityData": None,
            "description": description,
            "balance": self.total + amount,
        }


@dataclass(slots=True, eq=False)
class User(Record):
    """The person behind the account."""

    email: str
    created_at: datetime
    id: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    last_login: datetime | None = None
    names: dict[str, str] = field(default_factory=lambda: {"firstName": "", "lastName": ""})
    contact: dict[str, str] = field(default_factory=lambda: dict.fromkeys(CONTACT_MEMBERS, ""))

    def update(self, changes: Mapping[str, Any]) -> None:
        """Change what is given; the rest keeps its values."""
        self.names |= {name: changes[name] for name in self.names.keys() & changes.keys()}
        contact = changes.get("contactInfo", {})
        self.contact |= {name: contact[name] for name in self.contact.keys() & contact.keys()}

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "createdAt": iso(self.created_at),
            "lastLogin": iso(self.last_login),
            "displayName": self.email.partition("@")[0],
            "email": self.email,
            "phoneNumber": self.contact["phoneNumber"],
            "photoUrl": "",
            "providerId": "firebase",
            "emailVerified": True,
            "customClaims": {},
            "role": "ROLE_NONE",
            "settings": {},
            **self.names,
            "contactInfo": dict(self.contact),
            "disabled": False,
            "isOnboarded": True,
            "onboardingInfo": [],
            "userName": self.email,
        }
