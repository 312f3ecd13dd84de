"""Names that other modules define, which are imported when they are used."""

from __future__ import annotations

from typing import Any

import pytest

from encodekit import errors
from encodekit._core.lazy import lazy_names

HOMES = {"sqrt": "math", "missing": "a_package_that_nobody_has"}


def test_a_name_is_looked_up_once() -> None:
    namespace: dict[str, Any] = {"__name__": "lazy"}
    assert lazy_names(namespace, HOMES)("sqrt")(4) == 2
    assert namespace["sqrt"](4) == 2
    with pytest.raises(AttributeError, match="'lazy' has no attribute 'cube'"):
        lazy_names(namespace, HOMES)("cube")


def test_what_is_not_installed_is_named_with_the_extra_that_brings_it() -> None:
    with pytest.raises(ModuleNotFoundError, match="a_package_that_nobody_has") as caught:
        lazy_names({"__name__": "lazy"}, HOMES)("missing")
    assert not isinstance(caught.value, errors.EncodekitError)
    with pytest.raises(errors.MissingDependencyError, match=r"pip install 'encodekit\[sandbox\]'"):
        lazy_names({"__name__": "lazy"}, HOMES, "sandbox")("missing")
