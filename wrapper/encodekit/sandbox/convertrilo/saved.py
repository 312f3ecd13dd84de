# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: ARG001, D103
"""What the account keeps under a name: what its operations do, one function each, named for the operationId.

Came with 0.2.8. No operation takes the id of a preset or a destination: they are kept for the dashboard and its like.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from encodekit.sandbox.convertrilo.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.convertrilo.account import Account


async def list_encode_presets(account: Account, call: Call) -> Any:
    return {"presets": [preset.json() for preset in account.presets.all()]}


async def create_encode_preset(account: Account, call: Call) -> Any:
    return account.presets.add(call.body["name"], {"settings": call.body["settings"]}).json()


async def update_encode_preset(account: Account, call: Call) -> Any:
    changes = {"name": call.body["name"]} if "name" in call.body else {}
    if "settings" in call.body:
        changes["content"] = {"settings": call.body["settings"]}
    return account.presets.update(call.parameters["preset_id"], **changes).json()


async def delete_encode_preset(account: Account, call: Call) -> Any:
    account.presets.delete(call.parameters["preset_id"])
    return {"ok": True}


async def list_output_destinations(account: Account, call: Call) -> Any:
    return {"destinations": [destination.json() for destination in account.destinations.all()]}


async def create_output_destination(account: Account, call: Call) -> Any:
    return account.destinations.add(call.body["name"], _destination(account, call.body["config"])).json()


async def update_output_destination(account: Account, call: Call) -> Any:
    changes = {"name": call.body["name"]} if "name" in call.body else {}
    if "config" in call.body:
        changes["content"] = _destination(account, call.body["config"])
    return account.destinations.update(call.parameters["destination_id"], **changes).json()


async def delete_output_destination(account: Account, call: Call) -> Any:
    account.destinations.delete(call.parameters["destination_id"])
    return {"ok": True}


def _destination(account: Account, config: Mapping[str, Any]) -> dict[str, Any]:
    # How credentials for S3 are saved is not published: their ids are taken as they come.
    if config["type"] == "google-drive":
        check_drive_credential(account, config)
    return {"destinationType": config["type"], "config": config}


def check_drive_credential(account: Account, place: Mapping[str, Any]) -> None:
    """Make sure that the credential that a source or output names, if it names one, is saved.

    Raises:
        ApiError: It is not.
    """
    known = {credential.id for credential in account.drive_credentials.all()}
    if "credentialId" in place and place["credentialId"] not in known:
        raise ApiError("google_drive_not_connected", "Google Drive credential is not known")


async def list_google_drive_credentials(account: Account, call: Call) -> Any:
    return {"credentials": [_credential_json(credential.json()) for credential in account.drive_credentials.all()]}


async def create_google_drive_credential(account: Account, call: Call) -> Any:
    content = _public_part(call.body["serviceAccount"])
    return _credential_json(account.drive_credentials.add(call.body["name"], content).json())


async def delete_google_drive_credential(account: Account, call: Call) -> Any:
    account.drive_credentials.delete(call.parameters["credential_id"])
    return {"ok": True}


def _credential_json(saved: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in saved.items() if name != "updatedAt"}


def _public_part(service_account: str | Mapping[str, Any]) -> dict[str, Any]:
    """What may be shown of Google's key file. The key itself is not kept: folders stand in for Google Drive here."""
    content = _parsed(service_account) if isinstance(service_account, str) else service_account
    email, project = content.get("client_email"), content.get("project_id")
    if not isinstance(email, str):
        issue = {"path": ["serviceAccount"], "message": "is not the JSON of a service account"}
        raise ApiError("invalid_body", "Request body is invalid", issues=[issue])
    return {"clientEmail": email, "projectId": project if isinstance(project, str) else None}


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        content: Any = json.loads(text)
    except (ValueError, RecursionError):
        content = None
    return cast("dict[str, Any]", content) if isinstance(content, dict) else {}
