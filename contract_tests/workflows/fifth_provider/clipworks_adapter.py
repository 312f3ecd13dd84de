"""The facade of Clipworks as the lanes see it."""

from __future__ import annotations

from typing import Any

from clipworks_facade import AsyncClipworks, Clipworks

from encodekit_contract.driver.facades import UNSENT, Argument, Call, Facade, Login, Paging
from encodekit_contract.oracle.wire import Part

KEY = "key-of-the-client"
FILES = tuple((content, Part(content, "upload")) for content in (b"the bytes of a clip", b"others"))

CALLS = {
    "Clips.list": Call("list_clips", result="clips", says={"query page": 1}),
    "Clips.create": Call("create_clip"),
    "Clips.upload": Call("upload_clip", arguments={"file": Argument(pairs=FILES)}),
    "Clips.get": Call("get_clip"),
    "Clips.delete": Call("delete_clip"),
    "Accounts.get": Call("get_account"),
}


def page(body: Any, items: list[Any], _index: int, pages: int, size: int) -> Any:
    """A page of clips with these items."""
    return {**body, "clips": items, "total": pages * size - 1}


FACADE = Facade(
    sync=Clipworks,
    asynchronous=AsyncClipworks,
    packages=("clipworks_facade._async",),
    calls=CALLS,
    logins=(Login({"api_key": KEY}, lambda request, _answer: request.headers.get("X-Api-Key") == KEY),),
    secrets=(KEY,),
    arguments={"limit": UNSENT},
    error_code=lambda body: body.get("code"),
    paging=Paging(size="page_size", place="query page", position=lambda index, _size: index + 1, marked=page),
)
