"""What your own tests need: a sandbox that starts in a moment, and time that passes without being waited for.

Under pytest, ask for the fixture `encodekit_sandbox`; every client that is built in the test finds it, and none sleeps:

    def test_a_clip_is_encoded(encodekit_sandbox, tmp_path):
        encodekit_sandbox.faults.add(path="/storage/*", method="PUT", status=503)  # the upload is repeated
        job = Convertrilo().encode("clip.mp4", codec="h264", resolution="480p", fps=25)
        job.wait()
        job.download(tmp_path / "out.mp4")

Anywhere else there are two context managers. The synchronous one serves on the loopback interface from a thread, the
asynchronous one answers within the event loop, without a socket:

    with sandbox(time_scale=1.0) as running:
        client = running.client(Convertrilo)

    async with async_sandbox(chaos=0.2, chaos_seed=7) as running:
        client = running.client(AsyncConvertrilo)

Needs the extra: pip install 'encodekit[sandbox]'. Nothing of it is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.lazy import lazy_names

if TYPE_CHECKING:
    from encodekit.sandbox.receiver import Received
    from encodekit.testing.in_process import InProcessSandbox, async_sandbox
    from encodekit.testing.pace import no_sleep
    from encodekit.testing.threaded import ThreadedSandbox, sandbox

__all__ = ["InProcessSandbox", "Received", "ThreadedSandbox", "async_sandbox", "no_sleep", "sandbox"]

__getattr__ = lazy_names(
    globals(),
    {
        "InProcessSandbox": "encodekit.testing.in_process",
        "Received": "encodekit.sandbox.receiver",
        "ThreadedSandbox": "encodekit.testing.threaded",
        "async_sandbox": "encodekit.testing.in_process",
        "no_sleep": "encodekit.testing.pace",
        "sandbox": "encodekit.testing.threaded",
    },
    extra="sandbox",
)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
