"""Encoding with ffmpeg: the argument list of a rendition (pure), and running it with progress."""

from __future__ import annotations

import asyncio
import os
import subprocess
import tempfile
from collections import deque
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from encodekit.sandbox.media import CONTAINERS, MediaError, probe
from encodekit.sandbox.tiny import TinyFiles

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from encodekit.sandbox.queue import Place, Queue

Codec = Literal["h264", "h265", "av1"]
Container = Literal["mp4", "mkv", "webm", "mov"]
Speed = Literal["fast", "standard", "slow"]
Audio = Literal["encode", "copy", "none"]

HOLDS: dict[Container, tuple[Codec, ...]] = {
    "mp4": ("h264", "h265", "av1"),
    "mkv": ("h264", "h265", "av1"),
    "mov": ("h264", "h265"),
    "webm": ("av1",),
}
MUXERS: dict[Container, str] = {"mp4": "mp4", "mkv": "matroska", "mov": "mov", "webm": "webm"}
ENCODERS: dict[Codec, tuple[str, ...]] = {
    "h264": ("libx264",),
    "h265": ("libx265",),
    "av1": ("libsvtav1", "libaom-av1"),
}
# Two cores should finish a short clip while somebody watches: each word is quicker than the encoder's own like it.
SPEED_OPTIONS: dict[str, dict[Speed, tuple[str, ...]]] = {
    "libx264": {"fast": ("-preset", "veryfast"), "standard": ("-preset", "medium"), "slow": ("-preset", "slow")},
    "libx265": {"fast": ("-preset", "ultrafast"), "standard": ("-preset", "veryfast"), "slow": ("-preset", "medium")},
    "libsvtav1": {"fast": ("-preset", "11"), "standard": ("-preset", "9"), "slow": ("-preset", "7")},
    "libaom-av1": {
        "fast": ("-cpu-used", "8", "-row-mt", "1"),
        "standard": ("-cpu-used", "6", "-row-mt", "1"),
        "slow": ("-cpu-used", "4", "-row-mt", "1"),
    },
}
FAILURE_LINES = 12
MAX_LINE_BYTES = 1024**2


class EncodeError(Exception):
    """Encoding did not succeed; the message is the reason, fit to be shown to a user."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """What to make of a source.

    Attributes:
        codec: Of the video.
        container: Of the file.
        height: In pixels; the width follows the source's shape unless it is given too. None keeps the source's.
        width: In pixels; with a height, the picture is fitted into both.
        fps: Frames per second; None keeps the source's.
        speed: `slow` makes better use of each bit than `fast`.
        video_bitrate: Mean, in bit/s; None leaves it to `crf`.
        crf: Constant quality in the encoder's own scale, lower is better; only without a bitrate.
        passes: 2 spreads the bits of a bitrate better; libsvtav1 has only 1.
        audio: Whether to encode the first sound track anew, take it as it is, or leave it out.
        audio_bitrate: In bit/s.
    """

    codec: Codec
    container: Container = "mp4"
    height: int | None = None
    width: int | None = None
    fps: float | None = None
    speed: Speed = "fast"
    video_bitrate: int | None = None
    crf: int | None = None
    passes: int = 1
    audio: Audio = "encode"
    audio_bitrate: int = 128_000


def refusal(rendition: Rendition) -> str | None:
    """Why this rendition cannot be made, or None."""
    if rendition.codec in HOLDS[rendition.container]:
        return None
    held = ", ".join(HOLDS[rendition.container])
    return f"The container {rendition.container} cannot hold {rendition.codec}: it holds {held}."


@cache
def ffmpeg_path() -> str:
    """The ffmpeg that imageio-ffmpeg brings (IMAGEIO_FFMPEG_EXE names another)."""
    import imageio_ffmpeg  # pyright: ignore[reportMissingTypeStubs]  (it has none)

    return str(imageio_ffmpeg.get_ffmpeg_exe())


@cache
def available_encoders() -> frozenset[str]:
    """The encoders of that ffmpeg."""
    listing = subprocess.run(
        [ffmpeg_path(), "-nostdin", "-hide_banner", "-encoders"], capture_output=True, text=True, check=True
    )
    return frozenset(line.split()[1] for line in listing.stdout.splitlines() if len(line.split()) > 1)


def encoder_for(codec: Codec) -> str:
    """The name of the encoder for a codec, such as `libx264`.

    Raises:
        EncodeError: The ffmpeg at hand has none.
    """
    encoder = next((name for name in ENCODERS[codec] if name in available_encoders()), None)
    if encoder is None:
        raise EncodeError(f"This ffmpeg cannot encode {codec}.")
    return encoder


def commands(rendition: Rendition, encoder: str, source: Path, output: Path) -> list[list[str]]:
    """The argument lists that make `output`, one for each pass, without the program's name.

    They are meant to run in a folder of their own: the statistics of a first pass are left there.
    """
    if rendition.passes == 1 or rendition.video_bitrate is None or encoder == "libsvtav1":
        return [_command(rendition, encoder, source, (), _output_options(rendition, output))]
    null = ["-an", "-f", "null", os.devnull]
    return [
        _command(rendition, encoder, source, _pass_options(encoder, 1), null),
        _command(rendition, encoder, source, _pass_options(encoder, 2), _output_options(rendition, output)),
    ]


def _command(
    rendition: Rendition, encoder: str, source: Path, pass_options: tuple[str, ...], output_options: list[str]
) -> list[str]:
    return [
        *_input_options(source),
        *("-map", "0:V:0", "-map", "0:a:0?", "-sn", "-dn"),
        *("-vf", _filters(rendition), "-c:v", encoder, "-pix_fmt", "yuv420p"),
        *SPEED_OPTIONS[encoder][rendition.speed],
        *_rate_options(rendition, encoder),
        *pass_options,
        *output_options,
    ]


def _input_options(source: Path) -> list[str]:
    return [
        *(
            "-nostdin",
            "-hide_banner",
            "-y",
            "-loglevel",
            "error",
            "-progress",
            "pipe:1",
            "-stats_period",
            "0.2",
            "-nostats",
        ),
        # A source is a stranger's file: it may not make ffmpeg open anything else.
        *("-protocol_whitelist", "file", "-format_whitelist", ",".join(CONTAINERS), "-i", f"file:{source}"),
    ]


def _filters(rendition: Rendition) -> str:
    width, height = rendition.width, rendition.height
    if width and height:
        scale = f"scale={width}:{height}:force_original_aspect_ratio=decrease:force_divisible_by=2"
    elif width or height:
        scale = f"scale={width or -2}:{height or -2}"
    else:
        scale = "scale=trunc(iw/2)*2:trunc(ih/2)*2"
    return f"{scale},fps={rendition.fps:g}" if rendition.fps else scale


def _rate_options(rendition: Rendition, encoder: str) -> tuple[str, ...]:
    rate = rendition.video_bitrate
    if rate is None:
        return () if rendition.crf is None else ("-crf", str(rendition.crf))
    if encoder in {"libx264", "libx265"}:
        return ("-b:v", str(rate), "-maxrate", str(rate * 3 // 2), "-bufsize", str(rate * 2))
    return ("-b:v", str(rate))


def _pass_options(encoder: str, number: int) -> tuple[str, ...]:
    if encoder == "libx265":
        return ("-x265-params", f"pass={number}")
    return ("-pass", str(number))


def _output_options(rendition: Rendition, output: Path) -> list[str]:
    options = _audio_options(rendition)
    if rendition.container in {"mp4", "mov"}:
        options += ["-movflags", "+faststart"]
        # Players of Apple know H.265 only by this tag.
        options += ["-tag:v", "hvc1"] if rendition.codec == "h265" else []
    return [*options, "-f", MUXERS[rendition.container], f"file:{output}"]


def _audio_options(rendition: Rendition) -> list[str]:
    if rendition.audio == "none":
        return ["-an"]
    if rendition.audio == "copy":
        return ["-c:a", "copy"]
    encoder = "libopus" if rendition.container == "webm" else "aac"
    return ["-c:a", encoder, "-b:a", str(rendition.audio_bitrate), "-ac", "2"]


def progress_seconds(line: bytes) -> float | None:
    """How far a line of `-progress` says ffmpeg has come, in seconds of the output; None if it does not say."""
    name, _, value = line.strip().partition(b"=")
    return int(value) / 1_000_000 if name == b"out_time_us" and value.isdigit() else None


class Encoder:
    """Runs ffmpeg.

    Args:
        scratch: The folder for unfinished outputs; it must be on the disk of the finished ones.
        queue: Decides whose turn it is; nobody waits when it is not given.
        encode: Whether outputs are made of the sources; else they are tiny files of the form that was asked for.
    """

    def __init__(self, scratch: Path, *, queue: Queue | None = None, encode: bool = True) -> None:
        self._scratch = scratch
        self._queue = queue
        self._tiny = None if encode else TinyFiles(scratch / "tiny", _run)

    async def encode(
        self,
        source: Path,
        output: Path,
        rendition: Rendition,
        *,
        duration_seconds: float | None,
        on_start: Callable[[str], None],
        on_progress: Callable[[float], None],
        place: Place | None = None,
    ) -> None:
        """Make `output`, which appears only when it is complete. Cancelling kills ffmpeg and leaves nothing.

        Args:
            source: The file to encode.
            output: The file to make.
            rendition: What to make.
            duration_seconds: Of the source; progress is not told without it.
            on_start: Called with the encoder's name when the turn of this job has come.
            on_progress: Called with the part that is done, 0 to 1.
            place: In the queue.

        Raises:
            EncodeError: It cannot be done.
        """
        async with self._turn(place, on_progress) as tell:
            reason = refusal(rendition)
            if reason:
                raise EncodeError(reason)
            encoder = await asyncio.to_thread(encoder_for, rendition.codec)
            on_start(encoder)
            await self._make(
                source,
                output,
                lambda unfinished: commands(rendition, encoder, source, unfinished),
                duration_seconds,
                tell,
            )

    async def run(
        self,
        source: Path,
        output: Path,
        options: Sequence[str],
        *,
        duration_seconds: float | None,
        on_progress: Callable[[float], None],
        place: Place | None = None,
        beside: str = "",
    ) -> None:
        """Make `output` with options of ffmpeg itself, in one pass; else like `encode`.

        Args:
            source: The file to encode.
            output: The file to make; its extension decides the container where the options do not.
            options: What stands between input and output. The caller has checked them against a list of its own:
                an option can name a file or a URL.
            duration_seconds: Of the source; progress is not told without it.
            on_progress: Called with the part that is done, 0 to 1.
            place: In the queue.
            beside: Which further files, made by the options in the folder that ffmpeg runs in, go where the output
                goes; a glob pattern.

        Raises:
            EncodeError: It cannot be done.
        """
        async with self._turn(place, on_progress) as tell:
            await self._make(
                source,
                output,
                lambda unfinished: [[*_input_options(source), *options, f"file:{unfinished}"]],
                duration_seconds,
                tell,
                beside,
            )

    @asynccontextmanager
    async def _turn(
        self, place: Place | None, on_progress: Callable[[float], None]
    ) -> AsyncGenerator[Callable[[float], None]]:
        """Wait for a turn; gives what tells the progress, to the queue too."""
        if self._queue is None or place is None:
            yield on_progress
            return

        def tell(part: float) -> None:
            place.progress = part
            on_progress(part)

        async with self._queue.turn(place):
            yield tell

    async def _make(
        self,
        source: Path,
        output: Path,
        passes_for: Callable[[Path], list[list[str]]],
        duration_seconds: float | None,
        on_progress: Callable[[float], None],
        beside: str = "",
    ) -> None:
        self._scratch.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._scratch, prefix="encode-") as folder:
            unfinished = Path(folder, output.name)
            passes = passes_for(unfinished)
            if self._tiny:
                await asyncio.to_thread(_require_media, source)
                await self._tiny.make(passes[-1], unfinished, has_others=bool(beside))
                on_progress(1.0)
                passes = []
            for number, command in enumerate(passes):

                def tell(seconds: float, done: float = number, share: int = len(passes)) -> None:
                    if duration_seconds:
                        on_progress(min(1.0, (done + min(1.0, seconds / duration_seconds)) / share))

                await _run(command, Path(folder), tell, str(source.parent))
            others = await asyncio.to_thread(lambda: [*Path(folder).glob(beside)]) if beside else []
            for path in others:
                if path != unfinished:
                    _move(path, output.parent / path.name)
            _move(unfinished, output)


def _move(unfinished: Path, output: Path) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished.replace(output)


def _require_media(source: Path) -> None:
    try:
        probe(source)
    except MediaError as error:
        raise EncodeError(str(error)) from error


def _ignore(_seconds: float) -> None:
    """Nobody asks how far it has come."""


async def _run(command: list[str], folder: Path, tell: Callable[[float], None] = _ignore, hidden: str = "") -> None:
    process = await asyncio.create_subprocess_exec(
        ffmpeg_path(),
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "SVT_LOG": "1"},
        limit=MAX_LINE_BYTES,
    )
    assert process.stdout  # noqa: S101  (it is a pipe)
    assert process.stderr  # noqa: S101
    complaints = asyncio.create_task(_last_lines(process.stderr))
    try:
        async for line in process.stdout:
            seconds = progress_seconds(line)
            if seconds is not None:
                tell(seconds)
        status = await process.wait()
        lines = await complaints
    finally:
        complaints.cancel()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if status:
        reason = " ".join(lines)
        for place in filter(None, (str(folder), hidden)):
            reason = reason.replace(f"{place}{os.sep}", "")
        raise EncodeError(f"ffmpeg ended with status {status}: {reason}")


async def _last_lines(stream: asyncio.StreamReader) -> list[str]:
    lines: deque[str] = deque(maxlen=FAILURE_LINES)
    async for line in stream:
        lines.append(line.decode(errors="replace").strip())
    return list(lines)
