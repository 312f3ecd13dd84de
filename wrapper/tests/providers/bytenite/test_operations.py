"""Every operation of the document, once: what goes over the wire, and what comes back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import frozen

from encodekit.providers.bytenite import (
    FileSource,
    GcpStorage,
    NoData,
    S3Storage,
    StorjStorage,
    TemporaryBucket,
    UrlSource,
)
from tests.providers.bytenite.support import (
    API_KEY,
    JOB_ID,
    OPERATIONS,
    TOKEN,
    Kind,
    Server,
    everything,
    example,
    request_example,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TWO_RENDITIONS = request_example("set_job_params", "two_renditions")
URL_TO_BUCKET = request_example("set_job_data_source", "url_to_bucket")
TOS = UrlSource("https://storage.googleapis.com/video-test-public/input/tos.mp4")


@frozen
class Case:
    operation: str
    call: Callable[[Any], Any]
    route: str
    sent: Any = None
    query: str = ""
    check: Callable[[Any], object] = lambda result: result is not None


CASES = [
    Case(
        "create_access_token",
        lambda client: client.auth.create_access_token(API_KEY),
        "POST /v1/auth/access_token",
        sent={"apiKey": API_KEY},
        check=lambda token: (
            (token.token, token.expires_in_seconds) == (example("create_access_token")["token"], 3600)
            and token.token not in repr(token)
        ),
    ),
    Case(
        "get_user",
        lambda client: client.auth.get_user(),
        "GET /v1/auth/user",
        check=lambda user: user.display_name == "encoding-team",
    ),
    Case(
        "get_wallet_balance",
        lambda client: client.wallet.get_balance(),
        "GET /v1/customer/wallet/balance",
        check=lambda balance: (balance.total, balance.available) == (18335, 18335),
    ),
    Case(
        "create_job",
        lambda client: client.jobs.create("Example job"),
        "POST /v1/customer/jobs",
        sent={"name": "Example job", "templateId": "video-transcoding@v0.2"},
        check=lambda job: (job.state, job.payment_bytechips, job.chunks) == ("created", 0, 0) and job.name,
    ),
    Case(
        "create_job",
        lambda client: client.jobs.create(
            "Example job",
            source=TOS,
            destination=TemporaryBucket(),
            params=TWO_RENDITIONS,
            description="All at once",
            task_timeout_seconds=600,
            job_timeout_seconds=3600,
            is_test_job=True,
            job_id=JOB_ID,
        ),
        "POST /v1/customer/jobs",
        sent={
            "name": "Example job",
            "templateId": "video-transcoding@v0.2",
            **URL_TO_BUCKET,
            "params": TWO_RENDITIONS,
            "description": "All at once",
            "config": {"taskTimeout": "600", "jobTimeout": "3600", "isTestJob": True},
            "jobId": JOB_ID,
        },
    ),
    Case(
        "list_jobs",
        lambda client: everything(client.jobs.list(page_size=20, offset=20, order_by="createdAt")),
        "GET /v1/customer/jobs",
        query="pagination.limit=20&pagination.offset=20&orderBy=createdAt",
        check=lambda jobs: [(job.state, job.payment_bytechips, job.chunks) for job in jobs] == [("succeeded", 28, 4)],
    ),
    Case(
        "list_job_templates",
        lambda client: everything(client.jobs.list_templates()),
        "GET /v1/customer/jobs/templates",
        check=lambda templates: [template.id for template in templates] == ["video-transcoding@v0.2"],
    ),
    Case(
        "set_job_data_source",
        lambda client: client.jobs.set_data_source(JOB_ID, TOS),
        f"POST /v1/customer/jobs/datasource/{JOB_ID}",
        sent=URL_TO_BUCKET,
        check=lambda job: (job.source_kind, job.destination_kind) == ("url", "bucket"),
    ),
    Case(
        "complete_job_upload",
        lambda client: client.jobs.complete_upload(JOB_ID),
        f"POST /v1/customer/jobs/uploadcompleted/{JOB_ID}",
        sent={},
        check=lambda nothing: nothing is None,
    ),
    Case(
        "set_job_params",
        lambda client: client.jobs.set_params(JOB_ID, TWO_RENDITIONS),
        f"POST /v1/customer/jobs/params/{JOB_ID}",
        sent=TWO_RENDITIONS,
    ),
    Case(
        "get_job_estimation",
        lambda client: client.jobs.estimate(JOB_ID),
        f"GET /v1/customer/jobs/estimation/{JOB_ID}",
        check=lambda estimate: estimate.total == 124,
    ),
    Case(
        "run_job",
        lambda client: client.jobs.run(JOB_ID),
        f"POST /v1/customer/jobs/run/{JOB_ID}",
        sent={},
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "get_job",
        lambda client: client.jobs.get(JOB_ID),
        f"GET /v1/customer/jobs/{JOB_ID}",
        check=lambda job: job.id == JOB_ID and job.created_at is not None,
    ),
    Case(
        "get_job_results",
        lambda client: client.jobs.results(JOB_ID),
        f"GET /v1/customer/jobs/{JOB_ID}/results",
        check=lambda results: results[0].link and results[0].link not in repr(results),
    ),
    Case(
        "update_user",
        lambda client: client.later.update_user(
            first_name="Encoding",
            last_name="Team",
            company="Example Studios",
            job_title="Encoder",
            phone_number="1",
            address1="2",
            address2="3",
            city="Lisbon",
            state="4",
            postal_code="5",
            country="Portugal",
        ),
        "PATCH /v1/auth/user",
        sent={
            "firstName": "Encoding",
            "lastName": "Team",
            "contactInfo": {
                "company": "Example Studios",
                "jobTitle": "Encoder",
                "phoneNumber": "1",
                "address1": "2",
                "address2": "3",
                "city": "Lisbon",
                "state": "4",
                "zip": "5",
                "country": "Portugal",
            },
        },
        check=lambda user: user.contact_info.city == "Lisbon",
    ),
    Case(
        "set_job_data_source_v2",
        lambda client: client.later.set_data_source(JOB_ID, TOS),
        f"PATCH /v1/customer/jobs/{JOB_ID}/datasource",
        sent=URL_TO_BUCKET,
    ),
    Case(
        "run_job_v2",
        lambda client: client.later.run(JOB_ID),
        f"POST /v1/customer/jobs/{JOB_ID}/run",
        sent={},
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "get_logs",
        lambda client: client.later.get_logs(JOB_ID, task_ids=["t1"], levels=["ERROR", "FATAL"], services=["app"]),
        "POST /v1/customer/logs",
        sent={"jobId": JOB_ID, "taskIds": ["t1"], "levels": ["ERROR", "FATAL"], "services": ["app"]},
    ),
    Case(
        "stream_events",
        lambda client: everything(client.later.stream_events()),
        "GET /v1/customer/events",
        check=lambda events: [event.event for event in events] == [example("stream_events")["result"]["event"]],
    ),
    Case(
        "test_data_source",
        lambda client: client.later.test_data_source(TOS, list_files=True),
        "POST /v1/customer/datasource/test",
        sent={"dataSource": URL_TO_BUCKET["dataSource"], "listFiles": True},
        check=lambda report: report.size == int(example("test_data_source")["size"]),
    ),
    Case("get_auth_info", lambda client: client.later.get_service_info(), "GET /v1/auth/info"),
    Case(
        "sign_out",
        lambda client: client.later.sign_out(),
        "POST /v1/auth/signout",
        sent={},
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "check_login_skip",
        lambda client: client.later.check_login_skip("challenge"),
        "GET /v1/auth/skip",
        query="loginChallenge=challenge",
        check=lambda answer: isinstance(answer.skip, bool),
    ),
    Case(
        "list_api_keys",
        lambda client: client.later.list_api_keys(),
        "GET /v1/auth/api_keys",
        check=lambda keys: len(keys) == len(example("list_api_keys")["apiKeys"]),
    ),
    Case(
        "revoke_api_key",
        lambda client: client.later.revoke_api_key("key/1"),
        "POST /v1/auth/api_keys/key/1/revoke",
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "create_secret",
        lambda client: client.later.create_secret(
            "bn-canary-secret-key",
            secret_id="s1",
            name="My bucket",
            secret_type="aws",
            access_key="public-half",
            expires_at=datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC),
            params={"team": "video"},
        ),
        "POST /v1/auth/secrets",
        sent={
            "secretKey": "bn-canary-secret-key",
            "secret": {
                "id": "s1",
                "name": "My bucket",
                "secretType": "aws",
                "accessKey": "public-half",
                "expiresAt": "2030-01-02T03:04:05+00:00",
                "params": {"team": "video"},
            },
        },
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "list_secrets",
        lambda client: client.later.list_secrets(secret_type="aws"),
        "GET /v1/auth/secrets",
        query="secretType=aws",
        check=lambda secrets: len(secrets) == len(example("list_secrets")["secrets"]),
    ),
    Case(
        "delete_secret",
        lambda client: client.later.delete_secret("aws", "s1"),
        "DELETE /v1/auth/secrets/aws/s1",
        check=lambda answer: answer.ok is True,
    ),
    Case(
        "get_wallet_balance_v2",
        lambda client: client.later.get_balance(),
        "GET /v1/wallet/balance",
        check=lambda balance: balance.total_balance == example("get_wallet_balance_v2")["totalBalance"],
    ),
    Case(
        "list_transactions",
        lambda client: everything(client.later.list_transactions(page_size=1)),
        "GET /v1/wallet/transactions",
        query="pagination.limit=1",
        check=lambda found: len(found) == len(example("list_transactions")["data"]),
    ),
]


def test_the_table_has_every_operation_of_the_document() -> None:
    assert {case.operation for case in CASES} == set(OPERATIONS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.operation)
def test_an_operation_sends_what_the_document_says_and_gives_its_answer(case: Case, kind: Kind, server: Server) -> None:
    server.routes[case.route] = (
        httpx.Response(200) if case.operation == "complete_job_upload" else example(case.operation)
    )
    result = case.call(kind.client(server))
    (request,) = server.requests
    assert request.url.query.decode() == case.query
    assert (json.loads(request.content) if request.content else None) == case.sent
    authorization = None if case.operation == "create_access_token" else TOKEN
    assert request.headers.get("Authorization") == authorization
    assert case.check(result)


def test_an_id_in_a_path_is_quoted(kind: Kind, server: Server) -> None:
    server.routes["DELETE /v1/auth/secrets/aws/a/b"] = example("delete_secret")
    kind.client(server).later.delete_secret("aws", "a/b")
    assert server.requests[0].url.raw_path == b"/v1/auth/secrets/aws/a%2Fb"


S3_TYPE = "type.googleapis.com/bytenite.data_source.S3DataSource"
KEY: dict[str, Any] = {"access_key": "bn-canary-access-key", "secret_key": "bn-canary-secret-key"}
PARAMS = {
    "@type": S3_TYPE,
    "name": "encoded",
    "bucketName": "videos",
    "cloudRegion": "us1",
    "accessKey": "bn-canary-access-key",
    "secretKey": "bn-canary-secret-key",
}


@pytest.mark.parametrize(
    ("value", "descriptor", "params"),
    [
        (S3Storage(bucket="videos", path="encoded", region="us1", **KEY), "s3", PARAMS),
        (S3Storage(bucket="videos", path="encoded", region="us1", aws=True, **KEY), "aws", PARAMS),
        (GcpStorage(bucket="videos", path="encoded", region="us1", **KEY), "gcp", PARAMS),
        (StorjStorage(bucket="videos", path="encoded", region="us1", **KEY), "storj", PARAMS),
        (
            StorjStorage(bucket="videos", path="encoded", region="us1", own_type=True, **KEY),
            "storj",
            {**PARAMS, "@type": S3_TYPE.replace("S3", "Storj")},
        ),
        (
            S3Storage(bucket="videos", secret_id="s1"),
            "s3",
            {"@type": S3_TYPE, "name": "", "bucketName": "videos", "cloudRegion": "", "secret_id": "s1"},
        ),
        (NoData(), "bypass", {}),
    ],
)
def test_a_storage_serves_as_source_and_as_destination(
    value: Any, descriptor: str, params: dict[str, str], kind: Kind, server: Server
) -> None:
    route = f"POST /v1/customer/jobs/datasource/{JOB_ID}"
    server.routes[route] = example("set_job_data_source")
    kind.client(server).jobs.set_data_source(JOB_ID, value, value)
    expected = {"dataSourceDescriptor": descriptor, "params": params}
    assert server.sent(route) == {"dataSource": expected, "dataDestination": expected}
    assert "canary" not in repr(value)


def test_a_local_file_is_announced_by_its_type(kind: Kind, server: Server) -> None:
    route = f"POST /v1/customer/jobs/datasource/{JOB_ID}"
    server.routes[route] = example("set_job_data_source", "local_file")
    job = kind.client(server).jobs.set_data_source(JOB_ID, FileSource())
    sent = server.sent(route)["dataSource"]
    assert sent == request_example("set_job_data_source", "local_file")["dataSource"]
    assert job.upload_url.startswith("https://storage.example.com/uploads/")
    assert "signature" not in repr(job)


def test_a_url_and_its_login_are_not_shown() -> None:
    source = UrlSource("https://h.example/a.mp4?token=bn-canary", username="u", password="bn-canary-password")
    assert "canary" not in repr(source)
    assert source.to_json()["params"]["password"] == "bn-canary-password"
