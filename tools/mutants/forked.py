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

TIMED_OUT = "it did not end, or ended the process"
# How a child says that its work had a fault that was not the mutant's.
FAULTY = 3


def in_fork(work: Callable[[], Any], timeout_s: int) -> Any:
    """What the work returns, which must be JSON; TIMED_OUT where it did not end in time, or ended the process.

    Args:
        work: What to do.
        timeout_s: Seconds of wall time until it is ended.

    Raises:
        RuntimeError: The work itself failed, and has no verdict.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work_as_child(work, writing, timeout_s)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == FAULTY:
        raise RuntimeError(content.decode())
    return json.loads(content) if content else TIMED_OUT


def work_as_child(work: Callable[[], Any], writing: int, timeout_s: int) -> None:
    """Do the work, hand over its result, and end without running what the parent has registered for its own end."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(timeout_s)
    sys.dont_write_bytecode = True
    code = 0
    try:
        content = json.dumps(work())
    except BaseException:
        content, code = traceback.format_exc(), FAULTY
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(content.encode())
    os._exit(code)


def failure_of(check: Callable[[], None]) -> str | None:
    """Why a check fails, in a line, as it would under pytest, which lets no warning pass; None where it passes."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            check()
        except (Exception, pytest.fail.Exception) as error:
            lines = f"{type(error).__name__}: {error}".splitlines()
            return lines[0][:300]
    return None
