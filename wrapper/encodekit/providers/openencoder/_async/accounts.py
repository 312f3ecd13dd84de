"""Accounts: registration, login, passwords, the caller's own profile, and the users that an admin sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.errors import InvalidInputError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder._async.group import AsyncGroup
from encodekit.providers.openencoder.auth import UNKNOWN_USER, access_token, hidden_body
from encodekit_clients.openencoder.models.current_user import CurrentUser
from encodekit_clients.openencoder.models.token import Token
from encodekit_clients.openencoder.models.user import User
from encodekit_clients.openencoder.models.user_page import UserPage
from encodekit_clients.openencoder.models.user_receipt import UserReceipt

if TYPE_CHECKING:
    from encodekit._core._async.paging import AsyncPaged
    from encodekit._core.options import CallOptions
    from encodekit.providers.openencoder.auth import AccessToken
    from encodekit.providers.openencoder.values import Role

_NAME_EXISTS = "Open Encoder ends its process when the name exists already: choose another one."


class AsyncAuth(AsyncGroup):
    """Registration, tokens and passwords. A client with a password logs in by itself when it has to."""

    async def register(self, username: str, password: str, **options: Unpack[CallOptions]) -> UserReceipt:
        """Create an account with role `guest`, which may read and create nothing. It is not logged in.

        Args:
            username: Any text that no other account has, at most 128 characters. A name that exists ends the server
                process, so the request is sent once.
            password: The password.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            ConnectionFailedError: If the server ended without an answer, as it does for a name that exists.
        """
        from encodekit_clients.openencoder.api.authentication import register_user

        request = register_user._get_kwargs(body=requests.register_request(username, password))
        return await self._ask(register_user, request, UserReceipt, options, authenticated=False, deadly=_NAME_EXISTS)

    async def login(
        self, username: str | None = None, password: str | None = None, **options: Unpack[CallOptions]
    ) -> AccessToken:
        """Log in, for a token or for the client itself.

        Without arguments the client logs in anew and uses the new token, which shows a promotion: the role is written
        into the token.

        Args:
            username: The account, to get a token that this client does not use. An unknown name ends the server
                process, so the request is sent once.
            password: Its password.
            **options: The options of this call.

        Raises:
            AuthenticationError: If they do not fit, or the password must be changed first (`update_password`).
            ConnectionFailedError: If the server ended without an answer, as it does for an unknown name.
        """
        from encodekit_clients.openencoder.api.authentication import login

        if (username is None) != (password is None):
            raise InvalidInputError("Give username and password, or neither.")
        own = self._account if username is None else None
        if username is not None and password is not None:
            body = requests.login_request(username, password)
        elif own is not None:
            body = own.login_request()
        else:
            raise InvalidInputError("This client has no credential: give username and password.")
        with hidden_body():
            answer = await self._ask(
                login, login._get_kwargs(body=body), Token, options, authenticated=False, deadly=UNKNOWN_USER
            )
            return own.keep(answer) if own else access_token(answer)

    async def refresh(self, **options: Unpack[CallOptions]) -> AccessToken:
        """Exchange the client's token for one that lives another hour; the client does so by itself in time.

        Raises:
            AuthenticationError: If the token has ended already.
        """
        from encodekit_clients.openencoder.api.authentication import refresh_token

        with hidden_body():
            answer = await self._ask(refresh_token, refresh_token._get_kwargs(), Token, options)
            return self._account.keep(answer) if self._account else access_token(answer)

    async def update_password(
        self,
        *,
        current_password: str,
        new_password: str | None = None,
        username: str | None = None,
        **options: Unpack[CallOptions],
    ) -> UserReceipt:
        """Change the password of an account without a token, which also lifts the obligation to change it.

        This is how the first account, `admin` with the password `password`, is opened.

        Args:
            current_password: The password as it is now.
            new_password: The one from now on. Without it the old one stays, and the obligation is lifted all the same.
            username: The account; by default the client's own, which then goes on with the new password. An unknown
                name ends the server process.
            **options: The options of this call.

        Raises:
            AuthenticationError: If the current password is wrong.
            ConnectionFailedError: If the server ended without an answer, as it does for an unknown name.
        """
        from encodekit_clients.openencoder.api.authentication import update_password

        own = self._account.username if self._account else None
        name = username if username is not None else own
        if name is None:
            raise InvalidInputError("Give the username: this client has none.")
        request = update_password._get_kwargs(body=requests.password_request(name, current_password, new_password))
        answer = await self._ask(
            update_password, request, UserReceipt, options, authenticated=False, deadly=UNKNOWN_USER
        )
        if self._account and name == own:
            self._account.changed(password=new_password or current_password)
        return answer


class AsyncUsers(AsyncGroup):
    """The caller's own profile, and for admins all accounts."""

    async def me(self, **options: Unpack[CallOptions]) -> CurrentUser:
        """The name and the role of the caller, as the token says.

        Raises:
            InvalidInputError: If the token was made before the account was renamed: that would end the server process.
        """
        from encodekit_clients.openencoder.api.users import get_current_user

        self._check_name()
        return await self._ask(get_current_user, get_current_user._get_kwargs(), CurrentUser, options)

    async def update_me(
        self,
        *,
        current_password: str,
        username: str | None = None,
        new_password: str | None = None,
        **options: Unpack[CallOptions],
    ) -> UserReceipt:
        """Change the caller's own name or password; a client with a password goes on with the new ones.

        Sent once: after a change of name the old token would end the server process.

        Args:
            current_password: The password as it is now.
            username: The name from now on, at most 128 characters; by default it stays. One that another account has
                ends the server process.
            new_password: The password from now on; by default it stays.
            **options: The options of this call.

        Raises:
            AuthenticationError: If the current password is wrong.
            ConnectionFailedError: If the server ended without an answer, as it does for a name that exists.
        """
        from encodekit_clients.openencoder.api.users import update_current_user

        self._check_name()
        present = (self._account.username if self._account else None) or (await self.me(**options)).username
        body = requests.profile_request(username or present, current_password, new_password)
        request = update_current_user._get_kwargs(body=body)
        deadly = "" if body.username == present else _NAME_EXISTS
        answer = await self._ask(update_current_user, request, UserReceipt, options, repeatable=False, deadly=deadly)
        if self._account:
            self._account.username = present
            self._account.changed(username=body.username, password=new_password)
        return answer

    def list(
        self, *, page: int = 1, page_size: int = 100, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[User]:
        """All accounts, newest first. For admins.

        Args:
            page: The number of the page to begin with, from 1.
            page_size: How many to ask for at once.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            PermissionDeniedError: If the caller is no admin.
        """
        from encodekit_clients.openencoder.api.users import list_users

        async def ask(number: int) -> tuple[list[User], object]:
            request = list_users._get_kwargs(page=number, count=page_size)
            answer = await self._ask(list_users, request, UserPage, options)
            return answer.users, answer.count

        return self._numbered(ask, page=page, page_size=page_size, limit=limit)

    async def update(
        self, user_id: int, *, active: bool, role: Role | None = None, **options: Unpack[CallOptions]
    ) -> User:
        """Change the role of an account, or whether it is active. For admins.

        Args:
            user_id: The number of the account. The first one cannot be changed.
            active: The flag, which login does not look at. It has no default, because the server takes its absence for
                False (C28).
            role: `guest`, `operator` or `admin`, from the account's next login on; by default it stays.
            **options: The options of this call.

        Raises:
            UnsupportedFeatureError: For the first account, which the server leaves as it is; nothing was sent.
            NotFoundError: If there is no such account.
            PermissionDeniedError: If the caller is no admin.
        """
        from encodekit_clients.openencoder.api.users import update_user

        request = update_user._get_kwargs(user_id, body=requests.user_request(user_id, active, role))
        return await self._ask(update_user, request, User, options)

    def _check_name(self) -> None:
        if self._account:
            self._account.check_name()
