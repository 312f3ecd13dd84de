"""The commands. Credentials come from the environment, so that they stand in no shell history."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from encodekit import Convertrilo, JobStatus
from encodekit.cli.progress import Bar, progress_bars

app = typer.Typer(
    name="encodekit",
    help="Encode video with Convertrilo. The key comes from CONVERTRILO_API_KEY, and the URL of another server, such "
    "as a sandbox, from CONVERTRILO_BASE_URL.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
console = Console()

JobId = Annotated[str, typer.Argument(help="The id of the job.")]
OnDemand = Annotated[bool, typer.Option("--on-demand", help="The job was made by the on-demand API.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there.")]


@app.command()
def encode(
    source: Annotated[str, typer.Argument(help="A file, or an http(s) URL that the provider can fetch.")],
    target: Annotated[Path, typer.Argument(help="The file to write, or a folder.")],
    *,
    codec: Annotated[Literal["h264", "h265", "av1"], typer.Option(help="Codec of the output.")] = "h264",
    resolution: Annotated[
        Literal["480p", "720p", "1080p", "1440p", "2160p", "4320p"], typer.Option(help="Height of the picture.")
    ] = "720p",
    fps: Annotated[int, typer.Option(help="Frame rate in fps, 1 to 240.")] = 30,
    container: Annotated[Literal["mp4", "mkv", "webm", "mov"], typer.Option(help="Container of the output.")] = "mp4",
    overwrite: Overwrite = False,
) -> None:
    """Encode a file or URL, wait, and download the result."""
    with Convertrilo() as client, progress_bars(console) as progress:
        bar = Bar(progress, Path(source).name)
        job = client.encode(
            source,
            codec=codec,
            resolution=resolution,
            fps=fps,
            container=container,
            on_upload_progress=partial(bar.transferred, "upload"),
        )
        job.wait(on_update=bar.updated)
        path = job.download(target, overwrite=overwrite, on_progress=partial(bar.transferred, "download"))
    console.print(f"{path}  (job {job.id})", highlight=False)


@app.command()
def status(job_id: JobId, *, on_demand: OnDemand = False) -> None:
    """Show where a job is."""
    with Convertrilo() as client:
        job = client.job(job_id, on_demand=on_demand).status()
    console.print(_line(job), highlight=False)


@app.command()
def cancel(job_id: JobId, *, on_demand: OnDemand = False) -> None:
    """Cancel a job."""
    with Convertrilo() as client:
        client.job(job_id, on_demand=on_demand).cancel()
    console.print(f"{job_id}  canceled", highlight=False)


@app.command()
def download(
    job_id: JobId,
    target: Annotated[Path, typer.Argument(help="The file to write, or a folder.")],
    *,
    on_demand: OnDemand = False,
    overwrite: Overwrite = False,
) -> None:
    """Download the result of a job."""
    with Convertrilo() as client, progress_bars(console) as progress:
        bar = Bar(progress, job_id)
        path = client.job(job_id, on_demand=on_demand).download(
            target, overwrite=overwrite, on_progress=partial(bar.transferred, "download")
        )
    console.print(str(path), highlight=False)


# The options stand once, where `python -m encodekit.sandbox` has them too, which needs no typer.
@app.command(add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def sandbox(context: typer.Context) -> None:
    """Serve a stand-in for the providers on this machine, which really encodes."""
    from encodekit.sandbox.__main__ import main

    main(context.args, "encodekit sandbox")


def _line(job: JobStatus) -> str:
    percent = "" if job.percent is None else f"  {job.percent:.0f} %"
    return f"{job.id}  {job.state}{percent}" + (f"  {job.failure}" if job.failure else "")
