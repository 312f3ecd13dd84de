# The document says what an operation does, and every handler has the same form.
# ruff: noqa: D103
"""What the operations of the notifications service do, one function each; a function's name is the operationId."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.telestream.account import Account


async def list_subscriptions(account: Account, call: Call) -> Any:
    service, kind = call.parameters.get("service_type"), call.parameters.get("type")
    return [
        subscription.json()
        for subscription in account.events.all()
        if service in {None, subscription.topic["service"]} and kind in {None, subscription.type}
    ]


async def create_subscription(account: Account, call: Call) -> Any:
    return account.events.subscribe(call.body["type"], call.body["topic"], call.body["params"]).json()


async def get_subscription(account: Account, call: Call) -> Any:
    return account.events.get(call.parameters["subscription_id"]).json()


async def update_subscription(account: Account, call: Call) -> Any:
    subscription = account.events.get(call.parameters["subscription_id"])
    account.events.update(subscription, call.body.get("topic", {}), call.body.get("params", {}))
    return subscription.json()


async def delete_subscription(account: Account, call: Call) -> Any:
    account.events.delete(account.events.get(call.parameters["subscription_id"]))
