"""What the README's programs use of telestream-cloud 1.1.2, in the same requests, signed in the same way.

The package itself works as well: it is not taken because it exists as source only, which the lock does not install.
Of Python 3 its upload sessions do not work; that of this module does what they mean to do.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests


class TelestreamCloudException(Exception):  # noqa: N818  (the package's name for it)
    def __init__(self, message: str, response: requests.Response) -> None:
        super().__init__(message)
        self.response = response


def _text(value: Any) -> str:
    return quote(str(value), safe="~")


def _query(parameters: dict[str, Any]) -> str:
    pairs: list[str] = []
    for name, value in sorted(parameters.items()):
        if isinstance(value, dict):
            pairs += [f"{name}[{_text(child)}]={_text(inner)}" for child, inner in sorted(value.items())]
        else:
            pairs.append(f"{_text(name)}={_text(value)}")
    return "&".join(pairs)


class TelestreamCloud:
    def __init__(
        self,
        access_key: str,
        secret_key: str,
        factory_id: str | None = None,
        api_host: str = "api-gce.pandastream.com",
        api_port: int | str = 443,
        api_version: str = "3.0",
    ) -> None:
        self.factory_id = factory_id
        self._keys = (access_key, secret_key)
        self._host, self._port, self._version = api_host, api_port, api_version

    def of_factory(self, factory_id: str) -> TelestreamCloud:
        return TelestreamCloud(*self._keys, factory_id, self._host, self._port, self._version)

    def get_resource(self, name: str) -> Flip:
        assert name == "flip"
        return Flip(self)

    def signed_params(self, verb: str, path: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
        access_key, secret_key = self._keys
        signed = {**(params or {}), "access_key": access_key, "timestamp": datetime.now(UTC).isoformat()}
        signed |= {"factory_id": self.factory_id} if self.factory_id else {}
        message = "\n".join((verb, self._host.lower(), f"/{path.strip('/')}", _query(signed)))
        digest = hmac.new(secret_key.encode(), message.encode(), hashlib.sha256).digest()
        return signed | {"signature": base64.b64encode(digest).decode()}

    def send(self, verb: str, path: str, params: dict[str, Any] | None = None) -> requests.Response:
        named = dict(params or {})
        file = named.pop("file", None)
        scheme = "https" if str(self._port) == "443" else "http"
        query = _query(self.signed_params(verb, path, named))
        url = f"{scheme}://{self._host}:{self._port}/v{self._version}{path}?{query}"
        files = {"file": (Path(file).name, Path(file).read_bytes())} if file else None
        response = requests.request(verb, url, files=files)
        if not response.ok:
            message = f"Error {response.status_code}, {response.reason} {response.text}"
            raise TelestreamCloudException(message, response)
        return response

    def get(self, path: str, params: dict[str, Any] | None = None) -> requests.Response:
        return self.send("GET", path, params)

    def post(self, path: str, params: dict[str, Any] | None = None) -> requests.Response:
        return self.send("POST", path, params)

    def put(self, path: str, params: dict[str, Any] | None = None) -> requests.Response:
        return self.send("PUT", path, params)

    def delete(self, path: str, params: dict[str, Any] | None = None) -> requests.Response:
        return self.send("DELETE", path, params)


class Model:
    """An object of the API: its members are attributes, and what is set is sent by `save`."""

    def __init__(self, cloud: TelestreamCloud, path: str, details: dict[str, Any]) -> None:
        self.__dict__.update(details)
        self.details = details
        self._cloud = cloud
        self._path = f"{path}/{details['id']}"

    def __repr__(self) -> str:
        return f"{type(self).__name__} {self.details['id']}"

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)

    def _call(self, verb: str, tail: str = "", params: dict[str, Any] | None = None) -> Any:
        return self._cloud.send(verb, f"{self._path}{tail}.json", params).json()

    def save(self) -> Any:
        changed = {name: getattr(self, name) for name, old in self.details.items() if getattr(self, name) != old}
        return self._call("PUT", params=changed)

    def reload(self) -> None:
        self.details = self._call("GET")
        self.__dict__.update(self.details)

    def delete(self) -> Any:
        return self._call("DELETE")


class Relation:
    """The objects of one kind."""

    def __init__(self, cloud: TelestreamCloud, kind: type[Model], path: str, below: str = "") -> None:
        self._cloud, self._kind, self._path, self._below = cloud, kind, path, below

    def _made(self, details: dict[str, Any]) -> Any:
        return self._kind(self._cloud, self._path, details)

    def all(self, **filters: Any) -> list[Any]:
        answer = self._cloud.get(f"{self._below}{self._path}.json", filters).json()
        return [self._made(details) for details in answer]

    def find(self, object_id: str) -> Any:
        return self._made(self._cloud.get(f"{self._path}/{object_id}.json").json())

    def create(self, **params: Any) -> Any:
        return self._made(self._cloud.post(f"{self._path}.json", params).json())


class Profile(Model):
    pass


class Encoding(Model):
    def video(self) -> Any:
        return Relation(self._cloud, Video, "/videos").find(self.details["video_id"])

    def profile(self) -> Any:
        return Relation(self._cloud, Profile, "/profiles").find(self.details["profile_id"])

    def retry(self) -> Any:
        return self._call("POST", "/retry")

    def cancel(self) -> Any:
        return self._call("POST", "/cancel")


class Video(Model):
    @property
    def encodings(self) -> Relation:
        return Relation(self._cloud, Encoding, "/encodings", self._path)

    def metadata(self) -> Any:
        return self._call("GET", "/metadata")

    def delete_source_file(self) -> Any:
        return self._call("DELETE", "/source")


class Factory(Model):
    def __init__(self, cloud: TelestreamCloud, path: str, details: dict[str, Any]) -> None:
        super().__init__(cloud.of_factory(details["id"]), path, details)
        self.videos = Relation(self._cloud, Video, "/videos")
        self.encodings = Relation(self._cloud, Encoding, "/encodings")
        self.profiles = Relation(self._cloud, Profile, "/profiles")

    def get_notifications(self) -> Any:
        return self._cloud.get("/notifications.json").json()

    def update_notifications(self, settings: dict[str, Any]) -> Any:
        # Only here the package writes its booleans in small letters.
        events = {name: str(value).lower() for name, value in settings["events"].items()}
        switch = str(settings["send_video_payload"]).lower()
        sent = {**settings, "events": events, "send_video_payload": switch}
        return self._cloud.put("/notifications.json", sent).json()

    def upload_session(self, path: str, threads: int = 8) -> UploadSession:
        return UploadSession(self._cloud, Path(path), threads)


class UploadSession:
    def __init__(self, cloud: TelestreamCloud, path: Path, threads: int) -> None:
        size = path.stat().st_size
        wanted = {"file_size": size, "file_name": str(path), "profiles": "h264", "multi_chunk": "true"}
        session = cloud.post("/videos/upload.json", wanted).json()
        self.status = "initialized"
        self.video: Video | None = None
        self.threads = threads
        self._cloud, self._content, self._location = cloud, path.read_bytes(), session["location"]
        self._part_size = int(session["part_size"])
        self._missing = list(range(int(session["parts"])))

    def start(self) -> None:
        self.status = "uploading"
        headers = {"Content-Type": "application/octet-stream", "Cache-Control": "no-cache"}
        for number in self._missing:
            part = self._content[number * self._part_size :][: self._part_size]
            answer = requests.post(self._location, headers={**headers, "X-Part": str(number)}, data=part)
            if answer.text:
                self.status, self.video = "uploaded", Video(self._cloud, "/videos", answer.json())

    def resume(self) -> None:
        self._missing = requests.get(self._location).json()["missing_parts"]
        self.start()


class Flip:
    def __init__(self, cloud: TelestreamCloud) -> None:
        self.factories = Relation(cloud, Factory, "/factories")
