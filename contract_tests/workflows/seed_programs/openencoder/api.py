"""Every request of the text "Open Encoder API v1", in its order, with the paths of its tables.

Three headings of the text have other paths than the tables (`POST /api/job`, `DELETE /api/machine` and
`POST /api/preset/:preset_id`): there the server has its web interface only. Its preset lacks the member `output`,
which the server demands.
"""

import json
import os
import time
from typing import Any

import requests

base_url = os.environ["OPENENCODER_BASE_URL"]
steps: dict[str, Any] = {}


def call(method: str, path: str, token: str = "", **body: Any) -> Any:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    response = requests.request(method, base_url + path, json=body or None, headers=headers)
    steps[f"{method} {path}"] = response.status_code
    return response.json()


def login(username: str, password: str) -> str:
    return str(call("POST", "/api/login", username=username, password=password)["token"])


# Authentication. Who registers may only look; what follows takes an operator.
steps["register"] = call("POST", "/api/register", username="foo@bar.com", password="baz")
guest = login("foo@bar.com", "baz")
job = {"preset": "h264_baseline_360p_600", "source": os.environ["SOURCE"], "dest": os.environ["DESTINATION"]}
steps["guest"] = call("POST", "/api/jobs", guest, **job)
token = login(os.environ["OPENENCODER_USERNAME"], os.environ["OPENENCODER_PASSWORD"])

# Jobs
created = call("POST", "/api/jobs", token, **job)
steps["created"] = {"message": created["message"], "status": created["status"]}
job_id = created["job"]["id"]
steps["listed"] = call("GET", "/api/jobs", token)
steps["got"] = call("GET", f"/api/jobs/{job_id}", token)


def wait() -> str:
    status = ""
    while status not in {"completed", "error", "cancelled"}:
        time.sleep(0.1)
        status = call("GET", f"/api/jobs/{job_id}/status", token)["job_status"]
    return status


steps["ended"] = [wait()]
steps["cancel"] = call("POST", f"/api/jobs/{job_id}/cancel", token)
steps["ended"].append(wait())
steps["restart"] = call("POST", f"/api/jobs/{job_id}/restart", token)
steps["ended"].append(wait())

# Machines
machine = call("POST", "/api/machines", token, provider="digitalocean", region="sfo1", size="s-1vcpu-1gb", count=1)
steps["machine"] = machine["machine"]
steps["machines"] = call("GET", "/api/machines", token)["machines"]
steps["deleted"] = call("DELETE", f"/api/machines/{machine['machine'][0]['id']}", token)
steps["all_deleted"] = call("DELETE", "/api/machines", token)
steps["regions"] = call("GET", "/api/machines/regions", token)["regions"]
steps["sizes"] = call("GET", "/api/machines/sizes", token)["sizes"]

# Presets
preset: dict[str, Any] = {
    "name": "preset name",
    "description": "preset description",
    "data": json.dumps({"video": {"codec": "libx264", "size": "120", "preset": "ultrafast"}, "filter": {}}),
    "active": True,
}
steps["refused"] = call("POST", "/api/presets", token, **preset)
preset["output"] = "preset.mp4"
preset_id = call("POST", "/api/presets", token, **preset)["preset"]["id"]
steps["presets"] = call("GET", "/api/presets", token)
steps["preset"] = call("GET", f"/api/presets/{preset_id}", token)
steps["updated"] = call("PUT", f"/api/presets/{preset_id}", token, **preset)
print(json.dumps(steps))
