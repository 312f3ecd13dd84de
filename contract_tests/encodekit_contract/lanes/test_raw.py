"""Does the mock agree with the document? Requests go straight to Prism; no client is involved."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from encodekit_contract.documents import Credentials, Operation
from encodekit_contract.driver.recorder import Recorder, with_credentials
from encodekit_contract.lanes.exchange import each_examined, examined, is_accepted, judged, sample, send
from encodekit_contract.ledger import RAW, Ledger
from encodekit_contract.oracle.judge import response_errors
from encodekit_contract.oracle.prism_view import UNEXPLAINED, explain, known_for


def test_two_judges_agree_on_every_case(operation: Operation, recorder: Recorder) -> None:
    verdicts: set[bool] = set()
    explained: Counter[str] = Counter()
    for case, message, errors in judged(operation):
        response = send(recorder, operation, case)
        with examined(operation, response, case.label):
            accepted = is_accepted(response)
            # For JSON that is none, Prism has an answer of its own.
            assert message is None or not response_errors(operation, response)
            if accepted == (not errors):
                verdicts.add(accepted)
                continue
            key = explain(operation, case.request, is_accepted=accepted)
            assert key != UNEXPLAINED, "the two judges disagree"
            explained[key] += case.is_systematic
    assert +explained == known_for(operation), "known_disagreements.yaml has other counts"
    assert True in verdicts, "no case was accepted by both judges"
    assert False in verdicts or not can_be_incomplete(operation), "no case was refused by both judges"


def can_be_incomplete(operation: Operation) -> bool:
    """Whether a request can reach the operation and lack something."""
    demanded = [parameter.location for parameter in operation.parameters if parameter.required]
    return operation.body_required or any(location != "path" for location in demanded)


def test_credentials_are_demanded(operation: Operation, recorder: Recorder) -> None:
    case = sample(operation)

    def status(credentials: Credentials) -> int:
        return recorder.handle_request(with_credentials(case.request, credentials)).status_code

    assert status(Credentials()) == 401 if operation.is_protected else status(Credentials()) < 300
    for credentials in operation.credentials:
        assert status(credentials) < 300, credentials
        for part in less_by_one(credentials):
            suffices = any(set(other.all) <= set(part.all) for other in operation.credentials)
            assert suffices or status(part) == 401, part


def less_by_one(credentials: Credentials) -> list[Credentials]:
    """The credentials with any one of several left out."""
    headers, query = credentials.headers, credentials.query
    parts = [replace(credentials, headers=headers[:index] + headers[index + 1 :]) for index in range(len(headers))]
    parts += [replace(credentials, query=query[:index] + query[index + 1 :]) for index in range(len(query))]
    return parts if len(parts) > 1 else []


def test_documented_statuses_are_reached(operation: Operation, recorder: Recorder, ledger: Ledger) -> None:
    with each_examined() as examined:
        for answer in operation.answers:
            response = send(recorder, operation, sample(operation), code=answer.code)
            with examined(operation, response, f"status {answer.status}", answer):
                assert response.status_code == answer.code
                assert not response_errors(operation, response)
                ledger.sent(RAW, operation, recorder.last)
