"""Progress bars for uploads, jobs and downloads."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from collections.abc import Generator

    from rich.console import Console

    from encodekit._core.transfers import Transferred
    from encodekit.models import JobStatus


class Bar:
    """One line that goes from 0 to 100 percent; what it stands for may change on the way.

    Args:
        progress: The display it belongs to.
        name: What is being worked on.
    """

    def __init__(self, progress: Progress, name: str) -> None:
        self._progress = progress
        self._name = name
        self._task = progress.add_task(name, total=100, step="")

    def transferred(self, step: str, transferred: Transferred) -> None:
        """Show an upload or a download."""
        total = transferred.bytes_total
        self.show(step, 100 * transferred.bytes_done / total if total else None)

    def updated(self, job: JobStatus) -> None:
        """Show a job's state."""
        self.show(job.state.value, job.percent)

    def show(self, step: str, percent: float | None) -> None:
        """Show a step, and how far it is where that is known."""
        self._progress.update(self._task, step=step, completed=percent or 0)


@contextmanager
def progress_bars(console: Console) -> Generator[Progress]:
    """A display for bars; on a terminal it moves, elsewhere only its last state is printed."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[step]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as progress:
        yield progress
