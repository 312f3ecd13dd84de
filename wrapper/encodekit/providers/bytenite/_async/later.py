"""What came with the general computing platform of 2024 and 2025; older servers lack all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from attrs import evolve

from encodekit._core.operations import given, operation_call
from encodekit._core.pacing import Deadline
from encodekit._core.validation import as_uuid, check_is_list, check_one_of
from encodekit.errors import InvalidInputError
from encodekit.providers.bytenite import answers, requests
from encodekit.providers.bytenite._async.group import AsyncGroup
from encodekit.providers.bytenite.events import EventReader
from encodekit_clients.bytenite.models.api_key_list import ApiKeyList
from encodekit_clients.bytenite.models.data_source_report import DataSourceReport
from encodekit_clients.bytenite.models.empty_object import EmptyObject
from encodekit_clients.bytenite.models.generic_response import GenericResponse
from encodekit_clients.bytenite.models.job_response import JobResponse
from encodekit_clients.bytenite.models.login_skip import LoginSkip as LoginSkipAnswer
from encodekit_clients.bytenite.models.logs import Logs
from encodekit_clients.bytenite.models.secret_list import SecretList
from encodekit_clients.bytenite.models.service_info import ServiceInfo
from encodekit_clients.bytenite.models.transaction_list import TransactionList
from encodekit_clients.bytenite.models.user_response import UserResponse
from encodekit_clients.bytenite.models.wallet_balance_v2 import WalletBalanceV2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from datetime import datetime

    from encodekit._core._async.paging import AsyncPaged
    from encodekit._core.options import CallOptions
    from encodekit.providers.bytenite.storage import Destination, Source
    from encodekit.providers.bytenite.values import JobDetails, LoginSkip, SourceReport
    from encodekit_clients.bytenite.models import ApiKey, Secret, StreamedEvent, Transaction, User
    from encodekit_clients.bytenite.models.logs_request_levels_item import LogsRequestLevelsItem
    from encodekit_clients.bytenite.models.secret_type_input import SecretTypeInput


class AsyncLater(AsyncGroup):
    """Operations of 2024 and 2025: the account, secrets, logs, events, and the later paths of older operations.

    Source: the vendor's reference of 2025; see C16 to C20 in specs/bytenite/NOTES.md.
    """

    async def update_user(
        self,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        company: str | None = None,
        job_title: str | None = None,
        phone_number: str | None = None,
        address1: str | None = None,
        address2: str | None = None,
        city: str | None = None,
        state: str | None = None,
        postal_code: str | None = None,
        country: str | None = None,
        **options: Unpack[CallOptions],
    ) -> User:
        """Change the names and contact details of the account; at least one of them.

        ByteNite does not say whether members that are left out keep their values.

        Args:
            first_name: The person's first name.
            last_name: The person's last name.
            company: The company the person works for.
            job_title: What the person does there.
            phone_number: The telephone number.
            address1: The first line of the address.
            address2: The second line of the address.
            city: The city.
            state: The state or province.
            postal_code: The postal code.
            country: The country.
            **options: The options of this call.

        Returns:
            The account as it is now.

        Raises:
            InvalidInputError: If there is nothing to change.
        """
        from encodekit_clients.bytenite.api.later import update_user
        from encodekit_clients.bytenite.models.update_user_request import UpdateUserRequest

        contact = given(
            company=company,
            jobTitle=job_title,
            phoneNumber=phone_number,
            address1=address1,
            address2=address2,
            city=city,
            state=state,
            zip=postal_code,
            country=country,
        )
        changes = given(firstName=first_name, lastName=last_name, contactInfo=contact or None)
        if not changes:
            raise InvalidInputError("Nothing to change: give at least one name or contact detail.")
        request = update_user._get_kwargs(body=UpdateUserRequest.from_dict(changes))
        return await self._ask(update_user, request, UserResponse, answers.user, options)

    async def get_balance(self, **options: Unpack[CallOptions]) -> WalletBalanceV2:
        """The balance as numbers that may have a fraction, and what is owed in US dollars (C16)."""
        from encodekit_clients.bytenite.api.later import get_wallet_balance_v2

        request = get_wallet_balance_v2._get_kwargs()
        return await self._call(get_wallet_balance_v2, request, WalletBalanceV2, options)

    def list_transactions(
        self,
        *,
        limit: int | None = None,
        page_size: int | None = None,
        offset: int = 0,
        order_by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[Transaction]:
        """What was paid in, and what jobs cost; the arguments are those of `jobs.list`."""
        from encodekit_clients.bytenite.api.later import list_transactions

        paging = requests.PagingArguments(limit=limit, page_size=page_size, offset=offset, order_by=order_by)
        return self._paged(list_transactions, TransactionList, answers.as_is, paging, options)

    async def set_data_source(
        self,
        job_id: str,
        source: Source,
        destination: Destination | None = None,
        **options: Unpack[CallOptions],
    ) -> JobDetails:
        """Say where a job reads from and writes to, at the later path (C17); else as `jobs.set_data_source`.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.later import set_job_data_source_v2

        body = requests.set_data_source_request(source, destination)
        request = set_job_data_source_v2._get_kwargs(as_uuid("job_id", job_id), body=body)
        return await self._ask(
            set_job_data_source_v2, request, JobResponse, answers.answered_job, options, repeatable=True
        )

    async def run(self, job_id: str, **options: Unpack[CallOptions]) -> GenericResponse:
        """Run a job, at the later path (C17); else as `jobs.run`.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            StatusError: If ByteNite refuses, be it by its status or by `ok: false` in a good answer.
        """
        from encodekit_clients.bytenite.api.later import run_job_v2

        request = run_job_v2._get_kwargs(as_uuid("job_id", job_id), body=EmptyObject())
        return await self._call(run_job_v2, request, GenericResponse, options, empty=GenericResponse)

    async def get_logs(
        self,
        job_id: str | None = None,
        *,
        task_ids: Sequence[str] | None = None,
        levels: Sequence[LogsRequestLevelsItem] | None = None,
        services: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Logs:
        """What the containers of a job wrote, by stage.

        Args:
            job_id: The job.
            task_ids: Only lines of these tasks.
            levels: Only lines of these levels: `UNKNOWN`, `TRACE`, `DEBUG`, `INFO`, `WARN`, `ERROR`, `FATAL`, `PANIC`.
            services: Only lines of these services. Their names are not on record.
            **options: The options of this call.

        Raises:
            InvalidInputError: If a level is unknown.
        """
        from encodekit_clients.bytenite.api.later import get_logs
        from encodekit_clients.bytenite.models.logs_request import LogsRequest
        from encodekit_clients.bytenite.models.logs_request_levels_item import LOGS_REQUEST_LEVELS_ITEM_VALUES

        for name, texts in {"task_ids": task_ids, "levels": levels, "services": services}.items():
            check_is_list(name, texts)
        for level in levels or ():
            check_one_of("levels", level, LOGS_REQUEST_LEVELS_ITEM_VALUES)
        body = given(
            jobId=None if job_id is None else str(as_uuid("job_id", job_id)),
            taskIds=task_ids and [*task_ids],
            levels=levels and [*levels],
            services=services and [*services],
        )
        request = get_logs._get_kwargs(body=LogsRequest.from_dict(body))
        return await self._call(get_logs, request, Logs, options, repeatable=True)

    async def stream_events(self, **options: Unpack[CallOptions]) -> AsyncIterator[StreamedEvent]:
        """What happens, as it happens. The connection stays open, so it waits for the next event without end.

        Args:
            **options: The options of the connection; by default there is no deadline and no limit between two events.

        Yields:
            Each event: its kind, and an object that names its own type. The kinds are not on record.

        Raises:
            StatusError: If ByteNite breaks the stream off with an error.
            ResponseDecodingError: If it sends something else than events.
            ConnectionFailedError: If the connection breaks. Events that came meanwhile are lost; nothing replays them.
        """
        from encodekit_clients.bytenite.api.later import stream_events

        call = operation_call(stream_events, stream_events._get_kwargs(), repeatable=False, authenticated=True)
        usual = self._transport.options
        in_force = evolve(usual, timeout=evolve(usual.timeout, read=None), deadline=None).merged(options)
        deadline = Deadline(in_force.deadline, self._transport.pace)
        reader = EventReader()
        async with self._transport.stream(call, in_force, deadline, 1) as response:
            async for chunk in response.aiter_bytes():
                for message in reader.feed(chunk):
                    yield answers.event(message)
            reader.close()

    async def test_data_source(
        self, source: Source, *, list_files: bool | None = None, **options: Unpack[CallOptions]
    ) -> SourceReport:
        """Open a source as a job would, so that a wrong URL or key is found before a job is paid for.

        Args:
            source: A `UrlSource`, `S3Storage`, `GcpStorage` or `StorjStorage`.
            list_files: List the folder too.
            **options: The options of this call.

        Raises:
            BadRequestError: If the source cannot be opened.
        """
        from encodekit_clients.bytenite.api.later import test_data_source
        from encodekit_clients.bytenite.models.data_source_test_request import DataSourceTestRequest

        body = DataSourceTestRequest.from_dict(given(dataSource=requests.source_json(source), listFiles=list_files))
        request = test_data_source._get_kwargs(body=body)
        return await self._ask(
            test_data_source, request, DataSourceReport, answers.source_report, options, repeatable=True
        )

    async def get_service_info(self, **options: Unpack[CallOptions]) -> ServiceInfo:
        """Which version of the authentication service is running; another number than the `v1` of the paths."""
        from encodekit_clients.bytenite.api.later import get_auth_info

        return await self._call(get_auth_info, get_auth_info._get_kwargs(), ServiceInfo, options)

    async def check_login_skip(self, login_challenge: str | None = None, **options: Unpack[CallOptions]) -> LoginSkip:
        """Part of the login of the web page: whether the user is known already. Programs with a key need it not.

        Args:
            login_challenge: Which login under way is meant.
            **options: The options of this call.
        """
        from encodekit_clients.bytenite.api.later import check_login_skip

        request = check_login_skip._get_kwargs(**given(login_challenge=login_challenge))
        return await self._ask(check_login_skip, request, LoginSkipAnswer, answers.login_skip, options)

    async def sign_out(self, **options: Unpack[CallOptions]) -> GenericResponse:
        """End the life of the access token. The API key stays good, and a client made with one gets a new token."""
        from encodekit_clients.bytenite.api.later import sign_out

        request = sign_out._get_kwargs(body=EmptyObject())
        return await self._call(sign_out, request, GenericResponse, options, empty=GenericResponse)

    async def list_api_keys(self, **options: Unpack[CallOptions]) -> list[ApiKey]:
        """The API keys of the account, without their secret part."""
        from encodekit_clients.bytenite.api.later import list_api_keys

        answer = await self._call(list_api_keys, list_api_keys._get_kwargs(), ApiKeyList, options)
        return answer.api_keys or []

    async def revoke_api_key(self, api_key_id: str, **options: Unpack[CallOptions]) -> GenericResponse:
        """Make an API key useless. Whether tokens that were issued for it stay good is not on record.

        Args:
            api_key_id: The id of the key.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such key.
        """
        from encodekit_clients.bytenite.api.later import revoke_api_key

        request = revoke_api_key._get_kwargs(api_key_id)
        return await self._call(revoke_api_key, request, GenericResponse, options, empty=GenericResponse)

    async def create_secret(
        self,
        secret_key: str,
        *,
        secret_id: str | None = None,
        name: str | None = None,
        secret_type: SecretTypeInput | None = None,
        access_key: str | None = None,
        expires_at: datetime | None = None,
        params: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> GenericResponse:
        """Have ByteNite keep a storage key, so that sources and destinations can name it by `secret_id`.

        Args:
            secret_key: The secret half of the storage key. It can never be read back.
            secret_id: The id to name the secret by.
            name: A name for people.
            secret_type: Whose storage it opens: `aws` or `s3` (C19), `gcp`, `storj` or `other`.
            access_key: The public half of the storage key.
            expires_at: Until when to keep it; with a time zone.
            params: Further texts.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            StatusError: If ByteNite refuses.
        """
        from encodekit_clients.bytenite.api.later import create_secret
        from encodekit_clients.bytenite.models.secret_type_input import SECRET_TYPE_INPUT_VALUES

        check_one_of("secret_type", secret_type, SECRET_TYPE_INPUT_VALUES)
        body = requests.secret_request(
            secret_key,
            secret_id=secret_id,
            name=name,
            secret_type=secret_type,
            access_key=access_key,
            expires_at=expires_at,
            params=params,
        )
        request = create_secret._get_kwargs(body=body)
        return await self._call(create_secret, request, GenericResponse, options, empty=GenericResponse)

    async def list_secrets(
        self, *, secret_type: SecretTypeInput | None = None, **options: Unpack[CallOptions]
    ) -> list[Secret]:
        """The stored storage keys, without their secret half.

        Args:
            secret_type: Only those for this storage: `aws` or `s3`, `gcp`, `storj` or `other`.
            **options: The options of this call.
        """
        from encodekit_clients.bytenite.api.later import list_secrets
        from encodekit_clients.bytenite.models.secret_type_input import SECRET_TYPE_INPUT_VALUES

        check_one_of("secret_type", secret_type, SECRET_TYPE_INPUT_VALUES)
        request = list_secrets._get_kwargs(**given(secret_type=secret_type))
        answer = await self._call(list_secrets, request, SecretList, options)
        return answer.secrets or []

    async def delete_secret(
        self, secret_type: SecretTypeInput, secret_id: str, **options: Unpack[CallOptions]
    ) -> GenericResponse:
        """Throw a stored storage key away. Data sources that name it can be opened no more.

        Args:
            secret_type: Whose storage it opens: `aws` or `s3`, `gcp`, `storj` or `other`.
            secret_id: Its id.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such secret.
        """
        from encodekit_clients.bytenite.api.later import delete_secret
        from encodekit_clients.bytenite.models.secret_type_input import SECRET_TYPE_INPUT_VALUES

        check_one_of("secret_type", secret_type, SECRET_TYPE_INPUT_VALUES)
        request = delete_secret._get_kwargs(secret_type, secret_id)
        return await self._call(delete_secret, request, GenericResponse, options, empty=GenericResponse)
