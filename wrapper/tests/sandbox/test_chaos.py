from __future__ import annotations

import pytest

from encodekit.errors import InvalidInputError
from encodekit.sandbox.chaos import Chaos
from encodekit.sandbox.faults import Faults


def drawn(chaos: Chaos, method: str = "GET", *, is_keyed: bool = False, count: int = 200) -> list[dict[str, object]]:
    faults = [chaos.draw(method, f"/convertrilo/{number}", is_keyed=is_keyed) for number in range(count)]
    return [fault.json() if fault else {} for fault in faults]


def test_the_same_seed_gives_the_same_faults() -> None:
    first, again = drawn(Chaos(0.3, 7)), drawn(Chaos(0.3, 7))
    assert first == again
    assert first != drawn(Chaos(0.3, 8))
    assert 30 < sum(bool(fault) for fault in first) < 90


def test_without_a_seed_it_finds_one_that_repeats_it() -> None:
    chaos = Chaos(0.3)
    assert drawn(chaos) == drawn(Chaos(0.3, chaos.seed))


def test_what_must_not_be_done_twice_is_never_left_in_doubt() -> None:
    assert all(fault.keys() & {"cut", "status"} <= {"status"} for fault in drawn(Chaos(1, 1), "POST"))
    assert {fault.get("status") for fault in drawn(Chaos(1, 1), "POST")} == {429, None}
    assert {fault.get("cut") for fault in drawn(Chaos(1, 1), "DELETE")} == {"connection", "request", None}
    assert {"response"} <= {fault.get("cut") for fault in drawn(Chaos(1, 1), "POST", is_keyed=True)}


def test_nothing_is_hit_more_than_twice_in_a_row() -> None:
    chaos = Chaos(1, 1)
    hits = [chaos.draw("GET", "/convertrilo/jobs", is_keyed=False) is not None for _ in range(6)]
    assert hits == [True, True, False, True, True, False]


def test_it_leaves_the_control_api_and_the_sandbox_itself_alone() -> None:
    faults = Faults(Chaos(1, 1))
    assert faults.take("GET", "/_control/faults", by_chance=True) is None
    assert faults.take("POST", "/_webhooks/", by_chance=True) is None
    assert faults.take("GET", "/storage/x", by_chance=False) is None
    assert faults.take("GET", "/storage/x", by_chance=True) is not None


@pytest.mark.parametrize("rate", [-0.1, 1.1, float("nan")])
def test_a_chance_is_from_0_to_1(rate: float) -> None:
    with pytest.raises(InvalidInputError, match="from 0 to 1"):
        Chaos(rate)
