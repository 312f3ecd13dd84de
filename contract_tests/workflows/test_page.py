"""The page at / in a real browser: it follows what happens without being loaded again, and plays what was made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from encodekit import Convertrilo
from encodekit.sandbox import Sandbox
from workflows.browser import Tab, browser, find

CHROMIUM = find()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed: apt-get install chromium")
HOSTILE = "<img src=x onerror=alert(1)>"
ROW = "document.querySelector('#job-rows tr')"


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Tab]:
    assert CHROMIUM
    with browser(CHROMIUM, tmp_path / "profile") as opened:
        yield opened
        assert opened.problems == []


def test_a_job_appears_and_ends_without_loading_the_page_again_and_its_output_plays(
    tab: Tab, sandbox: Sandbox, client: Convertrilo, clip: Path, tmp_path: Path
) -> None:
    tab.open(sandbox.url)
    tab.evaluate("window.wasNeverLoadedAgain = true")
    before = tab.evaluate("document.querySelectorAll('#job-rows tr[id^=job-]').length")
    job = client.encode(clip, codec="h264", resolution="480p", fps=30, external_id=HOSTILE)
    tab.wait_for(f"document.getElementById('job-convertrilo-{job.id}') !== null")
    assert tab.evaluate("document.querySelectorAll('#job-rows tr[id^=job-]').length") == before + 1
    job.wait()
    tab.wait_for(f"{ROW}.innerText.includes('success')")
    assert tab.evaluate(f"{ROW}.querySelector('progress').value") == 1
    assert "confirm_job" in tab.evaluate("document.querySelector('#request-rows').innerText")
    assert tab.evaluate("window.wasNeverLoadedAgain") is True

    tab.open(tab.evaluate(f"{ROW}.querySelector('a.play').href"))
    tab.wait_for("document.querySelector('video').readyState > 0")
    assert tab.evaluate("[document.querySelector('video').videoHeight, document.querySelector('video').error]") == [
        480,
        None,
    ]
    assert " 480, 2.0 s)" in tab.wait_for("document.querySelector('figcaption .about').innerText")
    tab.evaluate("document.querySelector('video').muted = true; document.querySelector('video').play()")
    tab.wait_for("document.querySelector('video').currentTime > 0.2")
    served = httpx.get(tab.evaluate("document.querySelector('a[download]').href"))
    assert served.content == job.download(tmp_path / "output.mp4").read_bytes()


def test_progress_moves_without_loading_the_page_again_and_keeps_the_focus(tab: Tab, sandbox: Sandbox) -> None:
    jobs = sandbox.app.state.convertrilo.account.jobs
    headers = {"X-API-Key": sandbox.api_key}
    body = {"codec": "h264", "resolution": "480p", "fps": 30, "externalId": HOSTILE}
    made = [httpx.post(f"{sandbox.convertrilo_url}/jobs", json=body, headers=headers).json()["jobId"] for _ in range(2)]
    job = jobs.get("two_step", made[1])
    job.status, job.progress = "running", 0.25
    tab.open(sandbox.url)
    other = f"document.getElementById('job-convertrilo-{made[0]}')"
    assert tab.evaluate(f"{other}.querySelector('a').innerText") == HOSTILE
    tab.evaluate(f"window.kept = {other}; {other}.querySelector('a').focus()")
    assert tab.evaluate(f"{ROW}.querySelector('progress').value") == 0.25
    job.progress = 0.5
    tab.wait_for(f"{ROW}.querySelector('progress').value === 0.5")
    assert tab.evaluate(f"window.kept === {other} && window.kept.contains(document.activeElement)") is True
    tab.evaluate("document.getElementById('live').click()")
    time.sleep(1.1)  # a refresh that was under way
    job.progress = 0.75
    time.sleep(1.5)
    assert tab.evaluate(f"{ROW}.querySelector('progress').value") == 0.5
    job.status = "failed"


def test_the_page_says_when_the_sandbox_is_gone(tab: Tab) -> None:
    with Sandbox() as sandbox:
        tab.open(sandbox.url)
    assert "does not answer" in tab.wait_for("document.getElementById('news').innerText")
    tab.problems.clear()  # the console speaks of each connection that was refused
