"""The option `--encodekit-contract`: the lanes of the contract harness for a document and a client of your own.

pytest imports this module in every run, so it imports nothing until the option is given.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from encodekit_contract import variables

LANES = "encodekit_contract.lanes"
# The other options, each with the variable that carries it to all processes.
OPTIONS = {
    "client": (variables.CLIENT, "PACKAGE", "the package of the client that was generated from the document"),
    "facade": (variables.FACADE, "MODULE", "the module whose FACADE describes a facade over that client"),
    "known": (variables.KNOWN, "FILE", "where Prism is known to misread requests, and how often"),
    "unreachable": (variables.UNREACHABLE, "FILE", "what no lane can see, and why"),
}
FILES = {"known", "unreachable"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option, and those that go with it."""
    group = parser.getgroup("encodekit-contract", "encodekit: document, mock, client and facade against each other")
    group.addoption("--encodekit-contract", metavar="DOCUMENT", help="run the lanes for this OpenAPI document")
    for name, (_, metavar, text) in OPTIONS.items():
        group.addoption(f"--contract-{name}", metavar=metavar, help=text)


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Say what the run is about, and load the harness: early, because it has options of its own."""
    options = early_config.known_args_namespace
    if not options.encodekit_contract:
        return
    os.environ[variables.DOCUMENT] = str(Path(options.encodekit_contract).resolve())
    for name, (variable, _, _) in OPTIONS.items():
        given = getattr(options, f"contract_{name}")
        if given:
            os.environ[variable] = str(Path(given).resolve()) if name in FILES else given
    check()
    early_config.pluginmanager.import_plugin("encodekit_contract.plugin")


def check() -> None:
    """Say at once, and in one line, what is missing."""
    try:
        from encodekit_contract.documents import subject
        from encodekit_contract.mock.prism import PrismError, node, program
    except ModuleNotFoundError as error:
        raise pytest.UsageError(f"{error}: pip install 'encodekit[contract]'") from error
    try:
        subject()
        node()
        program()
    except (LookupError, PrismError) as error:
        raise pytest.UsageError(str(error)) from error


def pytest_configure(config: pytest.Config) -> None:
    """Collect the lanes, unless some of their tests are named."""
    if config.getoption("encodekit_contract") and config.args_source is not config.ArgsSource.ARGS:
        config.option.pyargs = True
        config.args[:] = [LANES]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without a facade there are no questions about it."""
    is_about_facades = collection_path.name.startswith("test_facade")
    if config.getoption("encodekit_contract") and is_about_facades and not config.getoption("contract_facade"):
        return True
    return None
