"""`make demo`: a real clip through every layer, with no account.

Makes a clip with picture and sound, starts the sandbox, encodes the clip twice (by upload to H.264 480p, by URL to
H.265 720p), downloads both results and shows what is really in the files.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from functools import partial
from pathlib import Path

import imageio_ffmpeg
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from encodekit import AsyncConvertrilo
from encodekit.cli.progress import Bar, progress_bars
from encodekit.errors import EncodekitError, InvalidInputError
from encodekit.sandbox import Sandbox
from encodekit.sandbox.media import probe

OUTPUT = Path("build/demo")
CLIP_SECONDS = 5

console = Console()


def make_clip(path: Path) -> Path:
    """A clip of 5 s in 1280x720 at 30 fps with a tone, from ffmpeg's own test sources."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-nostdin", "-loglevel", "error"),
        *("-f", "lavfi", "-i", f"testsrc2=size=1280x720:rate=30:duration={CLIP_SECONDS}"),
        *("-f", "lavfi", "-i", f"sine=frequency=440:sample_rate=48000:duration={CLIP_SECONDS}"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest", str(path)),
    ]
    subprocess.run(command, check=True)
    return path


async def encode_by_upload(client: AsyncConvertrilo, clip: Path, progress: Progress) -> Path:
    """Upload the clip, encode it to H.264 480p, download the result."""
    bar = Bar(progress, "upload -> H.264 480p")
    job = await client.encode(
        clip, codec="h264", resolution="480p", fps=30, on_upload_progress=partial(bar.transferred, "uploading")
    )
    await job.wait(on_update=bar.updated)
    target = OUTPUT / f"{clip.stem}-h264-480p.mp4"
    return await job.download(target, overwrite=True, on_progress=partial(bar.transferred, "downloaded"))


async def encode_by_url(client: AsyncConvertrilo, url: str, stem: str, progress: Progress) -> Path:
    """Have the clip fetched from a URL, encode it to H.265 720p, download the result."""
    bar = Bar(progress, "URL -> H.265 720p")
    job = await client.encode(url, codec="h265", resolution="720p", fps=30)
    await job.wait(on_update=bar.updated)
    target = OUTPUT / f"{stem}-h265-720p.mp4"
    return await job.download(target, overwrite=True, on_progress=partial(bar.transferred, "downloaded"))


async def encode_both(sandbox: Sandbox, clip: Path) -> list[Path]:
    """Run both jobs side by side, with a bar for each."""
    async with AsyncConvertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url) as client:
        with progress_bars(console) as progress:
            async with asyncio.TaskGroup() as jobs:
                uploaded = jobs.create_task(encode_by_upload(client, clip, progress))
                fetched = jobs.create_task(encode_by_url(client, sandbox.publish(clip), clip.stem, progress))
    return [uploaded.result(), fetched.result()]


def table(files: list[Path]) -> Table:
    """What the files really hold, read back from them."""
    columns = ("file", "codec", "width x height", "fps", "duration", "size")
    result = Table(*columns, title=f"Read back from the files in {files[-1].parent}/")
    for file in files:
        media = probe(file)
        result.add_row(
            file.name,
            f"{media.video_codec} + {media.audio_codec or 'no sound'}",
            f"{media.width} x {media.height}",
            f"{media.fps or 0:.3g}",
            f"{media.duration_seconds or 0:.2f} s",
            f"{media.size_bytes / 1000:.0f} kB",
        )
    return result


def main() -> None:
    """Run the demo; errors end it with one message and status 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", type=Path, help="your own file, instead of the test clip")
    clip: Path | None = parser.parse_args().input
    try:
        if clip and not clip.is_file():
            raise InvalidInputError(f"There is no file at {clip}: give DEMO_INPUT the path of a video.")
        OUTPUT.mkdir(parents=True, exist_ok=True)
        source = clip or make_clip(OUTPUT / "clip.mp4")
        with Sandbox() as sandbox:
            files = asyncio.run(encode_both(sandbox, source))
        console.print(table([source, *files]))
    except* EncodekitError as group:
        first: BaseException = group
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        sys.exit(f"error: {first}")


if __name__ == "__main__":
    main()
