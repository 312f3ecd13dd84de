# Made from wrapper/encodekit/providers/bytenite/_async/accounts.py by `make generate`; change that file instead.
"""The account: tokens, profile and wallet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.errors import InvalidInputError
from encodekit.providers.bytenite import answers
from encodekit.providers.bytenite._sync.group import Group
from encodekit_clients.bytenite.models.access_token import AccessToken as AccessTokenAnswer
from encodekit_clients.bytenite.models.user_response import UserResponse
from encodekit_clients.bytenite.models.wallet_balance import WalletBalance

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions
    from encodekit.providers.bytenite.values import AccessToken, Balance
    from encodekit_clients.bytenite.models import User


class Auth(Group):
    """Access tokens, and the account that they belong to."""

    def create_access_token(self, api_key: str, **options: Unpack[CallOptions]) -> AccessToken:
        """Exchange an API key for an access token. A client made with an API key does that by itself.

        Args:
            api_key: The key, which the web page shows once when it is made.
            **options: The options of this call.

        Returns:
            The token and how long it is good, an hour by default. It cannot be refreshed: exchange the key again.

        Raises:
            InvalidInputError: If the key is empty.
            AuthenticationError: If the key is wrong, expired or revoked.
        """
        from encodekit_clients.bytenite.api.auth import create_access_token
        from encodekit_clients.bytenite.models.access_token_request import AccessTokenRequest

        if not api_key:
            raise InvalidInputError("api_key is empty: make a key on the web page, under your profile.")
        request = create_access_token._get_kwargs(body=AccessTokenRequest(api_key=api_key))
        return self._ask(
            create_access_token,
            request,
            AccessTokenAnswer,
            answers.access_token,
            options,
            repeatable=True,
            authenticated=False,
        )

    def get_user(self, **options: Unpack[CallOptions]) -> User:
        """The account of the access token. It changes nothing and costs nothing: a check of the credential.

        Raises:
            AuthenticationError: If the credential is wrong, expired or revoked.
        """
        from encodekit_clients.bytenite.api.auth import get_user

        return self._ask(get_user, get_user._get_kwargs(), UserResponse, answers.user, options)


class Wallet(Group):
    """The prepaid balance that jobs are paid from."""

    def get_balance(self, **options: Unpack[CallOptions]) -> Balance:
        """How many ByteChips the account holds, and how many of them can still be spent.

        The later platform answers at another path: see `later.get_balance` (C16).
        """
        from encodekit_clients.bytenite.api.wallet import get_wallet_balance

        request = get_wallet_balance._get_kwargs()
        return self._ask(get_wallet_balance, request, WalletBalance, answers.balance, options)
