"""Runs a piece of work in a forked process: whatever a mutant does there, nothing of it is left."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from typing import Any

import pytest

TIMED_OUT = "it took too long"


def in_fork(work: Callable[[], Any], timeout_s: int) -> Any:
    """What the work returns, which must be JSON; TIMED_OUT where it did not end in time, or ended the process.

    Args:
        work: What to do.
        timeout_s: Seconds of wall time until it is ended.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work_as_child(work, writing, timeout_s)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return json.loads(content) if content else TIMED_OUT


def work_as_child(work: Callable[[], Any], writing: int, timeout_s: int) -> None:
    """Do the work, hand over its result, and end without running what the parent has registered for its own end."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(timeout_s)
    sys.dont_write_bytecode = True
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(work()).encode())
    except BaseException:  # noqa: BLE001 (a fault of ours, which must not be taken for a verdict)
        traceback.print_exc()
        os._exit(2)
    os._exit(0)


def failure_of(check: Callable[[], None]) -> str | None:
    """The first line of why a check fails, as it would under pytest, which lets no warning pass; None where it passes."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            check()
        except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 (whatever a check raises, it has failed)
            lines = f"{type(error).__name__}: {error}".splitlines()
            return lines[0][:300]
    return None
