"""Presets: named options for ffmpeg, which nobody looks at before a job uses them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.openencoder.errors import ServerEndedError, invalid_body, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.store import Store

MAX_NAME_LENGTH = 128
KEYFRAMES = "-x264opts scenecut=0:open_gop=0:min-keyint=72:keyint=72"


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset; `data` is JSON in a text, if whoever wrote it kept to that."""

    id: int
    name: str
    description: str
    data: str
    output: str
    active: bool

    def json(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "data": self.data,
            "output": self.output,
            "active": self.active,
        }


class Presets:
    """All presets, the five that come with every server first.

    Args:
        store: Keeps them.
    """

    def __init__(self, store: Store) -> None:
        self._presets: dict[int, Preset] = store.table("openencoder.presets", Preset)
        if not self._presets:
            self._add_all_shipped()

    def _add_all_shipped(self) -> None:
        for profile, level, height, kbit in (
            ("baseline", "3.0", 360, 600),
            ("main", "3.1", 480, 1000),
            ("main", "4.0", 720, 3000),
            ("main", "4.2", 1080, 6000),
        ):
            self._add_shipped(
                f"h264_{profile}_{height}p_{kbit}",
                f"h264_{profile}_{height}p_{kbit}.mp4",
                [
                    *(f"-vf scale=-2:{height}", "-c:v libx264", f"-profile:v {profile}", f"-level:v {level}"),
                    *(KEYFRAMES, f"-minrate {kbit}k", f"-maxrate {kbit}k", f"-bufsize {kbit}k", f"-b:v {kbit}k", "-y"),
                ],
            )
        self._add_shipped(
            "webm_vp9_720p_3000",
            "webm_vp9_3000_720.webm",
            [
                *("-vf scale=-2:720", "-c:v libvpx-vp9", "-level:v 4.0", "-b:v 3000k"),
                *("-pix_fmt yuv420p", "-f webm", "-y"),
            ],
        )

    def newest_first(self) -> list[Preset]:
        """All presets."""
        return [*reversed(self._presets.values())]

    def named(self, name: str) -> Preset | None:
        """The first preset with that name."""
        return next((preset for preset in self._presets.values() if preset.name == name), None)

    def get(self, preset_id: int) -> Preset:
        """The preset with that number.

        Raises:
            ServerEndedError: There is none.
        """
        if preset_id not in self._presets:
            raise ServerEndedError("there is no such preset", missing("Preset"))
        return self._presets[preset_id]

    def add(self, body: Mapping[str, Any]) -> Preset:
        """Make a preset.

        Raises:
            ServerEndedError: The name or the output's name is too long.
        """
        _check_length("name", body["name"])
        _check_length("output", body["output"])
        return self._add(**{name: body[name] for name in ("name", "description", "data", "output", "active")})

    def update(self, preset_id: int, body: Mapping[str, Any]) -> Preset:
        """Replace a preset, but for its output's name, which is answered and not saved (C9).

        Raises:
            ServerEndedError: There is none with that number, or the name is too long.
        """
        saved = self.get(preset_id)
        _check_length("name", body["name"])
        changed = replace(saved, **{name: body[name] for name in ("name", "description", "data", "active")})
        self._presets[preset_id] = changed
        return replace(changed, output=body["output"])

    def _add_shipped(self, name: str, output: str, raw: list[str]) -> None:
        data = json.dumps({"raw": raw}, separators=(",", ":"))
        self._add(name=name, description=name, data=data, output=output, active=True)

    def _add(self, *, name: str, description: str, data: str, output: str, active: bool) -> Preset:
        preset = Preset(len(self._presets) + 1, name, description, data, output, active)
        self._presets[preset.id] = preset
        return preset


def _check_length(what: str, text: str) -> None:
    if len(text) > MAX_NAME_LENGTH:
        raise ServerEndedError(f"the {what} of the preset is too long", invalid_body(f"{what} is too long"))
