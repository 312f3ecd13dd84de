"""The facade of the notifications service."""

from __future__ import annotations

from encodekit import AsyncTelestreamNotifications, TelestreamNotifications
from encodekit_contract.driver.facades import UNSENT, Argument, Call, Facade, Login

KEY = "tcs_key-of-the-client"
PARAMS = (
    {
        "addresses": ["a@example.com", "b@example.com"],
        "url": "https://example.com/hook?a=1",
        "method": "GET",
        "retries": 0,
        "content_type": "application/x-www-form-urlencoded",
        "topic_arn": "arn:aws:sns:eu-west-1:1:topic",
        "role_arn": "arn:aws:iam::1:role/r",
        "topic_endpoint": "topic.westus2-1.eventgrid.azure.net",
        "access_key": "access-key",
        "project_id": "project-1",
        "topic_name": "topic-1",
    },
    {
        "addresses": ["ü@example.com"],
        "url": "http://example.com/other",
        "method": "POST",
        "retries": 5,
        "content_type": "application/json",
        "topic_arn": "arn-2",
        "role_arn": "role-2",
        "topic_endpoint": "endpoint-2",
        "access_key": "access-2",
        "project_id": "project-2",
        "topic_name": "topic-2",
    },
)
MINIMAL_PARAMS = {
    "email": {"addresses": ["a@example.com"]},
    "webhook": {"url": "https://example.com/hook"},
    "sns": {"topic_arn": "arn"},
    "aeg": {"topic_endpoint": "endpoint"},
    "pubsub": {"project_id": "project", "topic_name": "name"},
}

CALLS = {
    "Subscriptions.list": Call("list_subscriptions"),
    "Subscriptions.all": Call("list_subscriptions"),
    "Subscriptions.find": Call("get_subscription"),
    "Subscriptions.create": Call("create_subscription", arguments={"params": Argument(values=PARAMS)}),
    **{
        f"Subscriptions.create ({kind})": Call(
            "create_subscription", arguments={"type": Argument(values=(kind,)), "params": Argument(values=(params,))}
        )
        for kind, params in MINIMAL_PARAMS.items()
    },
    "Subscriptions.update": Call(
        "update_subscription",
        arguments={"params": Argument(values=PARAMS), "topic": Argument(values=({"name": "n"}, {"event": "e"}))},
        any_of=(("topic", "params"),),
    ),
    "Subscriptions.delete": Call("delete_subscription"),
}

FACADE = Facade(
    sync=TelestreamNotifications,
    asynchronous=AsyncTelestreamNotifications,
    packages=("encodekit.providers.telestream_notifications._async",),
    calls=CALLS,
    logins=(Login({"api_key": KEY}, lambda request, _answer: request.headers.get("X-Api-Key") == KEY),),
    secrets=(KEY,),
    arguments={"limit": UNSENT},
    error_code=lambda body: body.get("error"),
)
