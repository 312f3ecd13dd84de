"""`python -m encodekit.sandbox` and `encodekit sandbox`: the same options, the same errors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

import encodekit.sandbox.__main__ as program
from encodekit.cli.app import app

if TYPE_CHECKING:
    from encodekit.sandbox import Sandbox


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Sandbox]:
    """The sandboxes that would have been served."""
    started: list[Sandbox] = []
    monkeypatch.setattr(program, "serve", started.append)
    return started


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--chaos", "1.5"], "chaos is a chance from 0 to 1"),
        (["--chaos", "often"], "--chaos: invalid float value: 'often'"),
        (["--time-scale", "-1"], "time_scale is a number of at least 0"),
        (["--rate-limit", "0"], "rate_limit is a number of requests a second above 0"),
        (["--max-encodes", "0"], "max_encodes is at least 1"),
        (["--port", "70000"], "cannot listen on 127.0.0.1:70000"),
        (["--host", "no.such.host.invalid"], "cannot listen on no.such.host.invalid"),
        (["--data", __file__], "cannot be the folder of the data"),
        (["--chao", "0.1"], "unrecognized arguments: --chao 0.1"),
    ],
)
def test_a_bad_value_is_one_error_and_status_2(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(arguments)
    lines = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("warning:")]
    assert ended.value.code == 2
    assert len(lines) == 1
    assert lines[0].startswith("error: ")
    assert says in lines[0]


def test_the_options_reach_the_sandbox(served: list[Sandbox]) -> None:
    program.main(
        [
            *("--chaos", "0.1", "--chaos-seed", "7", "--time-scale", "1", "--rate-limit", "9", "--max-encodes", "1"),
            *("--state", "dev.db", "--no-encode"),
        ]
    )
    expected: dict[str, Any] = {"chaos": 0.1, "chaos_seed": 7, "time_scale": 1.0, "rate_limit": 9.0, "max_encodes": 1}
    assert served[0]._options == expected | {"state": Path("dev.db"), "encode": False}


@pytest.mark.parametrize(("host", "warns"), [("127.0.0.1", False), ("localhost", False), ("::1", False), ("::", True)])
def test_it_warns_when_other_machines_can_reach_it(
    served: list[Sandbox], capsys: pytest.CaptureFixture[str], host: str, warns: bool
) -> None:
    program.main(["--host", host])
    assert ("warning" in capsys.readouterr().err) is warns
    assert served


def test_the_command_line_has_the_same_options(served: list[Sandbox]) -> None:
    result = CliRunner().invoke(app, ["sandbox", "--chaos", "0.1", "--rate-limit", "9"])
    assert result.exit_code == 0, result.output
    assert (served[0]._options.get("chaos"), served[0]._options.get("rate_limit")) == (0.1, 9.0)
    assert "usage: encodekit sandbox" in CliRunner().invoke(app, ["sandbox", "--help"]).output
    assert CliRunner().invoke(app, ["sandbox", "--chaos", "2"]).exit_code == 2
