"""The guide "Encode a Video From URL", step by step; what its web page had lost of the bodies is completed."""

import json
import os
import time
from typing import Any

import requests

base_url = os.environ["BYTENITE_BASE_URL"]  # https://api.bytenite.com

# 1. An access token
api_key = os.environ["BYTENITE_API_KEY"]

response = requests.post(f"{base_url}/v1/auth/access_token", json={"apiKey": api_key})
access_token = response.json()["token"]

# 2. A new job
job_name = "Big Buck Bunny SD H.264"
app_template = "video-transcoding@v0.2"

response = requests.post(
    f"{base_url}/v1/customer/jobs",
    json={"name": job_name, "templateId": app_template},
    headers={"Authorization": access_token},
)
job_id = response.json()["job"]["id"]

# 3. A URL as its source
input_video_url = os.environ["SOURCE_URL"]

data_source_body: Any = {
    "dataSource": {
        "dataSourceDescriptor": "url",
        "params": {
            "@type": "type.googleapis.com/bytenite.data_source.HttpDataSource",
            "url": input_video_url,
        },
    },
    "dataDestination": {"dataSourceDescriptor": "bucket"},
}
response = requests.post(
    f"{base_url}/v1/customer/jobs/datasource/{job_id}",
    json=data_source_body,
    headers={"Authorization": access_token},
)

# 4. The encoding parameters, from a file
with open(os.environ["TEMPLATE_PATH"]) as venc_template:  # noqa: PTH123  (as the guide has it)
    job_parameters = json.load(venc_template)
response = requests.post(
    f"{base_url}/v1/customer/jobs/params/{job_id}", json=job_parameters, headers={"Authorization": access_token}
)

# 5. Go
response = requests.post(f"{base_url}/v1/customer/jobs/run/{job_id}", headers={"Authorization": access_token})

# 6. How it stands
status = ""
while status not in {"JOB_STATE_COMPLETE", "JOB_STATE_FAILED"}:
    time.sleep(0.1)
    response = requests.get(f"{base_url}/v1/customer/jobs/{job_id}", headers={"Authorization": access_token})
    status = response.json()["job"]["state"]

# 7. The output
response = requests.get(f"{base_url}/v1/customer/jobs/{job_id}/results", headers={"Authorization": access_token})

results = response.json()["results"]
link = results[0]["link"]
print(json.dumps({"status": status, "link": link}))
