# Made from wrapper/encodekit/providers/openencoder/_async/server.py by `make generate`; change that file instead.
"""The server itself: its settings, its storage, its workers, and how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, Unpack, cast

from encodekit._core.operations import given
from encodekit._core.options import split_options
from encodekit.errors import ServerError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder._sync.group import Group
from encodekit.providers.openencoder.auth import hidden_body
from encodekit.providers.openencoder.mapping import disguised
from encodekit.providers.openencoder.values import ServerSettings, StorageFolder
from encodekit_clients.openencoder.models.api_info import ApiInfo
from encodekit_clients.openencoder.models.health import Health
from encodekit_clients.openencoder.models.settings_report import SettingsReport
from encodekit_clients.openencoder.models.settings_updated import SettingsUpdated
from encodekit_clients.openencoder.models.storage_listing import StorageListing

if TYPE_CHECKING:
    from encodekit._core._sync.paging import Paged
    from encodekit._core.options import CallOptions
    from encodekit.providers.openencoder.requests import SettingsChanges, SettingsValues
    from encodekit_clients.openencoder.models.worker_observation import WorkerObservation
    from encodekit_clients.openencoder.models.worker_pool import WorkerPool
    from encodekit_clients.openencoder.models.worker_queue import WorkerQueue

T = TypeVar("T")


class Settings(Group):
    """Storage, machines and notifications of the whole server. For admins."""

    def get(self, **options: Unpack[CallOptions]) -> ServerSettings:
        """All settings, secrets in clear included; their repr hides those.

        Raises:
            PermissionDeniedError: If the caller is no admin.
        """
        from encodekit_clients.openencoder.api.settings import get_settings

        with hidden_body():
            answer = self._ask(get_settings, get_settings._get_kwargs(), SettingsReport, options)
        return ServerSettings.from_report(answer.settings)

    def update(self, **changes: Unpack[SettingsChanges]) -> None:
        """Change some settings; the others stay.

        The server empties what is not sent (C29), so all are read first and sent along. A change that somebody else
        makes in between is lost.

        Args:
            **changes: The settings (`SettingsChanges`), and the options of each request.

        Raises:
            InvalidInputError: If a value is not allowed.
            PermissionDeniedError: If the caller is no admin.
        """
        options, values = split_options(changes)
        requests.check_settings(values)
        present = self.get(**options)
        self._put(requests.changed_settings(present, values), options)

    def replace(self, **values: Unpack[SettingsValues]) -> None:
        """Set all settings; what is left out becomes empty (C29).

        Args:
            **values: The settings (`SettingsValues`), and the options of this call.

        Raises:
            InvalidInputError: If a value is missing or not allowed; nothing was sent.
            PermissionDeniedError: If the caller is no admin.
        """
        options, others = split_options(values)
        self._put(others, options)

    def _put(self, values: dict[str, str], options: CallOptions) -> None:
        from encodekit_clients.openencoder.api.settings import update_settings

        request = update_settings._get_kwargs(body=requests.settings_request(values))
        self._ask(update_settings, request, SettingsUpdated, options)


class Storage(Group):
    """The inbound storage, to choose sources from."""

    def list(self, prefix: str = "", **options: Unpack[CallOptions]) -> StorageFolder:
        """What lies directly below a prefix; the first 1000 names.

        Args:
            prefix: Such as `src/`; by default the root.
            **options: The options of this call.

        Raises:
            StorageNotConnectedError: If no storage is configured.
            ServerError: If the storage cannot be read. The server answers 200 without content then (C26).
        """
        from encodekit_clients.openencoder.api.storage import list_storage

        requests.check_text("prefix", prefix, shortest=0)
        request = list_storage._get_kwargs(**given(prefix=prefix or None))
        data = (self._ask(list_storage, request, StorageListing, options)).data
        if data is None:
            raise disguised(ServerError, "The storage cannot be read: check its settings.", "list_storage")
        return StorageFolder(folders=data.folders or [], files=data.files or [])


class Workers(Group):
    """The job queue and the processes that serve it."""

    def queue(self, **options: Unpack[CallOptions]) -> Paged[WorkerQueue]:
        """The queues, with the number of entries that wait and for how many seconds the oldest has waited.

        Raises:
            ServerError: If Redis cannot be reached. The server answers 200 without content then (C26).
        """
        from encodekit_clients.openencoder.api.workers import get_worker_queue

        def ask() -> list[WorkerQueue]:
            rows = cast("type[list[WorkerQueue]]", list)
            answer = self._ask_or_null(get_worker_queue, get_worker_queue._get_kwargs(), rows, options)
            return _reported(answer, "get_worker_queue")

        return self._whole(ask)

    def pools(self, **options: Unpack[CallOptions]) -> Paged[WorkerPool]:
        """The processes that run workers, with their hosts and their last sign of life.

        Raises:
            ServerError: If Redis cannot be reached. The server answers 200 without content then (C26).
        """
        from encodekit_clients.openencoder.api.workers import list_worker_pools

        def ask() -> list[WorkerPool]:
            rows = cast("type[list[WorkerPool]]", list)
            answer = self._ask_or_null(list_worker_pools, list_worker_pools._get_kwargs(), rows, options)
            return _reported(answer, "list_worker_pools")

        return self._whole(ask)

    def busy(self, **options: Unpack[CallOptions]) -> Paged[WorkerObservation]:
        """The workers that have a job in hand; none also where Redis cannot be reached (C26)."""
        from encodekit_clients.openencoder.api.workers import list_busy_workers

        def ask() -> list[WorkerObservation]:
            rows = cast("type[list[WorkerObservation]]", list)
            return self._ask_or_null(list_busy_workers, list_busy_workers._get_kwargs(), rows, options) or []

        return self._whole(ask)


class System(Group):
    """What the server is and how it is. Needs no credential."""

    def info(self, **options: Unpack[CallOptions]) -> ApiInfo:
        """The name and version of the server; the version is empty where nobody set it."""
        from encodekit_clients.openencoder.api.system import get_api_info

        return self._ask(get_api_info, get_api_info._get_kwargs(), ApiInfo, options, authenticated=False)

    def health(self, **options: Unpack[CallOptions]) -> Health:
        """The state of the server's parts, and the number of worker pools.

        Raises:
            ServerError: If the database or Redis cannot be reached; no answer ever says that in words.
        """
        from encodekit_clients.openencoder.api.system import get_health

        return self._ask(get_health, get_health._get_kwargs(), Health, options, authenticated=False)


def _reported(rows: list[T] | None, operation: str) -> list[T]:
    if rows is None:
        raise disguised(ServerError, "Redis cannot be reached.", operation)
    return rows
