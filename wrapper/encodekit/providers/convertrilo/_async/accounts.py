"""Login, API keys, and the balance of the billing token."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid, check_is_list, check_length, check_within
from encodekit.errors import InsufficientFundsError
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.api_key_list_response import ApiKeyListResponse
from encodekit_clients.convertrilo.models.api_key_response import ApiKeyResponse
from encodekit_clients.convertrilo.models.auth_login_response import AuthLoginResponse
from encodekit_clients.convertrilo.models.token_balance_response import TokenBalanceResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit._core.options import CallOptions


class AsyncAuth(AsyncResource):
    """Login with e-mail and password."""

    async def login(self, email: str, password: str, **options: Unpack[CallOptions]) -> AuthLoginResponse:
        """Log in; give the `access_token` to a new client. No operation is known that takes the refresh token.

        Args:
            email: The account's e-mail address.
            password: Its password, 8 characters or more.
            **options: The options of this call.

        Raises:
            AuthenticationError: If they do not fit.
        """
        from encodekit_clients.convertrilo.api.auth import login
        from encodekit_clients.convertrilo.models.auth_login_request import AuthLoginRequest

        check_length("password", password, 1024, shortest=8)
        request = login._get_kwargs(body=AuthLoginRequest(email=email, password=password))
        return await self._call(login, request, AuthLoginResponse, options, authenticated=False)


class AsyncApiKeys(AsyncResource):
    """The account's API keys. Only an access token from login may manage them."""

    async def list(self, **options: Unpack[CallOptions]) -> ApiKeyListResponse:
        """All keys, by their prefixes."""
        from encodekit_clients.convertrilo.api.api_keys import list_api_keys

        return await self._call(list_api_keys, list_api_keys._get_kwargs(), ApiKeyListResponse, options)

    async def create(
        self,
        name: str,
        *,
        scopes: Sequence[str] | None = None,
        expires_in_days: int | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiKeyResponse:
        """Make a key.

        Args:
            name: What it is for.
            scopes: What it may do, such as `jobs:create`, `jobs:read`, `jobs:cancel`, `tokens:read`, `tokens:write`,
                `webhooks:manage`.
            expires_in_days: 1 to 365; never by default.
            **options: The options of this call.

        Returns:
            The key, whose text is never shown again.
        """
        from encodekit_clients.convertrilo.api.api_keys import create_api_key
        from encodekit_clients.convertrilo.models.api_key_create_request import ApiKeyCreateRequest

        check_within("expires_in_days", expires_in_days, 1, 365, whole=True)
        check_is_list("scopes", scopes)
        fields = given(scopes=None if scopes is None else [*scopes], expires_in_days=expires_in_days)
        request = create_api_key._get_kwargs(body=ApiKeyCreateRequest(name=name, **fields))
        return await self._call(create_api_key, request, ApiKeyResponse, options)

    async def revoke(self, key_id: str, **options: Unpack[CallOptions]) -> None:
        """Make a key useless.

        Args:
            key_id: The id of the key, a UUID.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such key.
        """
        from encodekit_clients.convertrilo.api.api_keys import revoke_api_key

        await self._send(revoke_api_key, revoke_api_key._get_kwargs(as_uuid("key_id", key_id)), options)


class AsyncTokens(AsyncResource):
    """NEU, the billing token: the balance, and reservations made by hand. Jobs reserve and release by themselves."""

    async def balance(self, **options: Unpack[CallOptions]) -> TokenBalanceResponse:
        """How many NEU are free and how many are reserved."""
        from encodekit_clients.convertrilo.api.tokens import get_token_balance

        return await self._call(get_token_balance, get_token_balance._get_kwargs(), TokenBalanceResponse, options)

    async def reserve(self, job_id: str, amount: int, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Reserve NEU for a job.

        Args:
            job_id: The job.
            amount: The NEU, 1 or more.
            **options: The options of this call.

        Raises:
            InsufficientFundsError: If the balance is too small. Convertrilo answers that with 200 and `ok: false` (C3).
        """
        from encodekit_clients.convertrilo.api.tokens import reserve_tokens
        from encodekit_clients.convertrilo.models.token_reserve_request import TokenReserveRequest

        body = TokenReserveRequest(job_id=as_uuid("job_id", job_id), amount=_checked_amount(amount))
        request = reserve_tokens._get_kwargs(body=body)
        answer = await self._call(reserve_tokens, request, Acknowledgement, options, empty=Acknowledgement)
        if answer.ok is False:
            error = InsufficientFundsError(f"The balance is too small to reserve {amount} NEU.")
            raise error.about(provider="convertrilo", operation="reserve_tokens", method="POST", status=200)
        return answer

    async def release(self, job_id: str, amount: int, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Give back NEU that were reserved for a job.

        Args:
            job_id: The job.
            amount: The NEU, 1 or more.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.tokens import release_tokens
        from encodekit_clients.convertrilo.models.token_reserve_request import TokenReserveRequest

        body = TokenReserveRequest(job_id=as_uuid("job_id", job_id), amount=_checked_amount(amount))
        request = release_tokens._get_kwargs(body=body)
        return await self._call(release_tokens, request, Acknowledgement, options, empty=Acknowledgement)

    async def deduct(self, job_id: str, amount: int, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Spend NEU on a job.

        Args:
            job_id: The job.
            amount: The NEU, 1 or more.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.tokens import deduct_tokens
        from encodekit_clients.convertrilo.models.token_deduct_request import TokenDeductRequest

        body = TokenDeductRequest(job_id=as_uuid("job_id", job_id), amount=_checked_amount(amount))
        request = deduct_tokens._get_kwargs(body=body)
        return await self._call(deduct_tokens, request, Acknowledgement, options, empty=Acknowledgement)


def _checked_amount(amount: int) -> int:
    check_within("amount", amount, 1, math.inf, whole=True)
    return amount
