"""What is served at / and below /page. Nothing of it shows a key: those stand where the sandbox was started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from encodekit.sandbox.storage import file_response

if TYPE_CHECKING:
    from starlette.requests import Request

    from encodekit.sandbox.page.jobs import Job, Jobs
    from encodekit.sandbox.request_log import RequestLog

ROOM = Path(__file__).parent
MAX_JOBS = 100
MAX_REQUESTS = 100
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Page:
    """The page.

    Args:
        jobs: What the providers have made.
        requests: The last requests.
    """

    jobs: Jobs
    requests: RequestLog

    def routes(self) -> list[Route | Mount]:
        """What to serve at the root."""
        return [
            Route("/", self._overview),
            Mount(
                "/page",
                routes=[
                    Route("/requests", self._requests),
                    Route("/jobs/{provider}/{job_id}", self._job),
                    Route("/jobs/{provider}/{job_id}/outputs/{number:int}/{name}", self._output),
                    Mount("/static", app=StaticFiles(directory=ROOM / "static")),
                ],
            ),
        ]

    async def _overview(self, request: Request) -> Response:
        jobs, total = self.jobs.newest(MAX_JOBS)
        requests = self.requests.newest_first()[:MAX_REQUESTS]
        urls = {name: url for name, url in request.app.state.environment.items() if name.endswith("_BASE_URL")}
        return _html("overview", jobs=jobs, total_jobs=total, requests=requests, log=self.requests, base_urls=urls)

    async def _requests(self, _request: Request) -> Response:
        return _html("requests", requests=self.requests.newest_first(), log=self.requests)

    async def _job(self, request: Request) -> Response:
        job = self._named(request)
        return _html("job", job=job) if job else _html("missing", status=404)

    async def _output(self, request: Request) -> Response:
        job = self._named(request)
        number: int = request.path_params["number"]
        if job is None or number >= len(job.outputs):
            return _html("missing", status=404)
        response = file_response(job.outputs[number].path)
        response.headers.update(HEADERS)
        return response

    def _named(self, request: Request) -> Job | None:
        return self.jobs.find(request.path_params["provider"], request.path_params["job_id"])


def _html(template: str, *, status: int = 200, **values: Any) -> Response:
    text = _TEMPLATES.get_template(f"{template}.html").render(**values)
    return HTMLResponse(text, status, HEADERS)


_TEMPLATES = Environment(
    loader=FileSystemLoader(ROOM / "templates"),
    autoescape=select_autoescape(),
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
