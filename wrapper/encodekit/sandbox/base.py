"""What a sandbox is, however it is reached."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from encodekit.errors import InvalidInputError
from encodekit.sandbox.app import EMAIL, PASSWORD, create_app, made_faults
from encodekit.sandbox.clock import SystemClock
from encodekit.sandbox.receiver import Receiver

if TYPE_CHECKING:
    import httpx
    from starlette.applications import Starlette

    from encodekit.sandbox.options import SandboxOptions
    from encodekit.sandbox.request_log import Exchange
    from encodekit.sandbox.services import Services


class BaseSandbox:
    """The parts of a sandbox that is reached over the network or within this process.

    Args:
        data: The folder for objects, kept afterwards; a temporary one when None.
        options: How it behaves.
    """

    def __init__(self, data: str | Path | None, options: SandboxOptions) -> None:
        self.clock = options.get("clock") or SystemClock()
        self.faults = made_faults(options)
        self.webhooks = Receiver()
        self.api_key = options.get("api_key") or ""
        self.email = options.get("email", EMAIL)
        self.password = options.get("password", PASSWORD)
        self.environment: dict[str, str] = {}
        self.url = ""
        self.data = Path()
        state = options.get("state")
        if data is None and state is not None:
            data = f"{state}.files"
        self._kept_data = None if data is None else Path(data)
        self._options = options
        self._app: Starlette | None = None

    @property
    def convertrilo_url(self) -> str:
        """The base URL for a client of Convertrilo."""
        return f"{self.url}/convertrilo"

    @property
    def requests(self) -> list[Exchange]:
        """The last requests and what is to be said of each, oldest first, without bodies, headers or credentials."""
        return self.app.state.request_log.newest_first()[::-1]  # type: ignore[no-any-return]

    def publish(self, path: str | Path) -> str:
        """Serve a local file, in place, under a URL that cannot be guessed; for encoding by URL.

        Raises:
            FileNotFoundError: There is no such file.
        """
        return self._services.storage.publish(Path(path))

    @property
    def app(self) -> Starlette:
        """The application; its `state` has the parts.

        Raises:
            RuntimeError: It is not running.
        """
        if self._app is None:
            raise RuntimeError(f"The sandbox is not running: use `with {type(self).__name__}() as sandbox`.")
        return self._app

    @property
    def _services(self) -> Services:
        return self.app.state.services  # type: ignore[no-any-return]

    def _set_up(self, url: str, transport: httpx.AsyncBaseTransport | None = None) -> Starlette:
        """Make the folder and the application, and note what clients need."""
        self.url = url
        self.data = self._kept_data or Path(tempfile.mkdtemp(prefix="encodekit-sandbox-"))
        try:
            self.data.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise InvalidInputError(f"{self.data} cannot be the folder of the data: {problem.strerror}.") from problem
        options: SandboxOptions = {**self._options, "clock": self.clock}
        self._app = app = create_app(
            self.data, base_url=url, faults=self.faults, webhooks=self.webhooks, transport=transport, **options
        )
        account: tuple[str, str] = app.state.account
        self.email, self.password = account
        self.environment = app.state.environment
        self.api_key = self.environment["CONVERTRILO_API_KEY"]
        return app

    def _clear_up(self) -> None:
        """Forget the application, let others have its state, and remove the temporary folder."""
        if self._app:
            self._services.store.close()
        self._app = None
        if self._kept_data is None and self.data != Path():
            shutil.rmtree(self.data, ignore_errors=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url or 'not running'}>"
