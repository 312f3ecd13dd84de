"""How a sandbox behaves: the keyword arguments that `Sandbox`, the testing kit and `create_app` have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.sandbox.clock import Clock


class SandboxOptions(TypedDict, total=False):
    """The options, each of which may be left out.

    Attributes:
        api_key: The key that Convertrilo accepts; made at random when not given.
        email: Of the account, for login; dev@example.com when not given.
        password: Of the account, at least 8 characters.
        balance: What the account has to spend, in the unit of each provider; 10,000 when not given.
        clock: Tells the time; the machine's own when not given.
        chaos: The chance, 0 to 1, that something goes wrong with a request which a client that repeats it gets over:
            see `encodekit.sandbox.chaos.Chaos`.
        chaos_seed: The same seed and the same requests give the same faults; a random one when not given.
        time_scale: How long jobs take beside their encoding: 0, the default, for no time, 1 for as long as at a
            provider (some seconds in the queue, then as long as the source plays), or anything in proportion.
        rate_limit: How many requests a second each credential may make; what comes faster is answered with 429.
        rate_limits: Whether Convertrilo refuses more than 100 requests, or 10 on-demand jobs, in a minute, as a later
            guide of it says.
        max_encodes: How many ffmpeg processes run at a time; as many as there are cores when not given.
        state: The SQLite file that keeps what the sandbox remembers, through every end of its process; it is made when
            it is missing. What it has comes before the other options, such as the account and the balance, and what
            was under way goes on. In memory only when not given. It belongs together with the folder of the objects.
        encode: Whether to encode, as by default; else every output is a tiny file in the codecs and the container that
            were asked for.
    """

    api_key: str | None
    email: str
    password: str
    balance: float
    clock: Clock
    chaos: float
    chaos_seed: int | None
    time_scale: float
    rate_limit: float | None
    rate_limits: bool
    max_encodes: int | None
    state: str | Path | None
    encode: bool
