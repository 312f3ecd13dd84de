"""Tiny files instead of encoded ones: two frames in the codecs and the container that were asked for."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

LENGTH_SECONDS = "0.08"
PICTURE = f"testsrc2=size=64x48:rate=25:duration={LENGTH_SECONDS},format=yuv420p"
SOUND = f"sine=duration={LENGTH_SECONDS}"
TIMES = frozenset({"-ss", "-t", "-to"})
# What decides of which form a file is; the other names of an option stand beside it.
VIDEO = ("-c:v", "-codec:v", "-vcodec")
AUDIO = ("-c:a", "-codec:a", "-acodec")
VALUED = dict.fromkeys(VIDEO, "-c:v") | dict.fromkeys(AUDIO, "-c:a") | {"-f": "-f", "-tag:v": "-tag:v"}
FLAGS = frozenset({"-an", "-vn"})
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})


class TinyFiles:
    """Makes each form once, and copies it from then on.

    Args:
        folder: Where the first ones are kept.
        run: Runs ffmpeg with these arguments in this folder.
    """

    def __init__(self, folder: Path, run: Callable[[list[str], Path], Awaitable[None]]) -> None:
        self._folder = folder
        self._run = run
        self._lock = asyncio.Lock()

    async def make(self, command: Sequence[str], output: Path, *, has_others: bool) -> None:
        """Make `output` in place of what a command of ffmpeg would make.

        Args:
            command: The arguments; the last one is the output.
            output: What to make.
            has_others: Whether the command makes further files: then it is run on the beginning of its source only.
        """
        if has_others:
            await self._run(shortened(command), output.parent)
            return
        form = form_of(command[:-1])
        name = hashlib.sha256(" ".join(form).encode()).hexdigest()[:16]
        first = self._folder / f"{name}{output.suffix}"
        async with self._lock:
            if not first.is_file():
                self._folder.mkdir(parents=True, exist_ok=True)
                unfinished = self._folder / f"unfinished{output.suffix}"
                await self._run(generated(form, unfinished), self._folder)
                unfinished.replace(first)
        await asyncio.to_thread(shutil.copyfile, first, output)


def form_of(options: Sequence[str]) -> list[str]:
    """The options that decide the form of a file; a stream that is copied has the codec that is usual in it.

    Of several options the last one counts, and what stands before the name of another output is that one's.
    """
    form: dict[str, list[str]] = {}
    for before, option, value in zip(["-", *options], options, [*options[1:], ""], strict=False):
        if not before.startswith("-") and not option.startswith("-"):
            form.clear()
        elif option in FLAGS:
            form[option] = []
        elif option in VALUED and value != "copy":
            form[VALUED[option]] = [value]
    return [word for option, values in form.items() for word in (option, *values)]


def shortened(command: Sequence[str]) -> list[str]:
    """A command that takes the beginning of its source, and all of that."""
    kept = [
        word for before, word in zip(["", *command], command, strict=False) if word not in TIMES and before not in TIMES
    ]
    at = kept.index("-i")
    return [*kept[:at], "-t", LENGTH_SECONDS, *kept[at:]]


def generated(form: Sequence[str], output: Path) -> list[str]:
    """The arguments that make the file of a form."""
    frames = ["-frames:v", "1", "-update", "1"] if output.suffix.lower() in PICTURE_SUFFIXES else ["-frames:v", "2"]
    inputs = ["-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", SOUND]
    return ["-nostdin", "-hide_banner", "-y", "-loglevel", "error", *inputs, *frames, *form, f"file:{output}"]
