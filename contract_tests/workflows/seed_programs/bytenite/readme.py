"""The programs of the README of bytenite-api-docs, one after the other: the user, the balance, a job, its results.

Where its text exchanges the paths of steps 3 and 4, its code is right.
"""

import json
import os
import time
from typing import Any

import requests

base_url = os.environ["BYTENITE_BASE_URL"]  # https://api.bytenite.com, where some lines of the README have http
access_token = os.environ["BYTENITE_ACCESS_TOKEN"]  # copied from the profile page
source_url = os.environ["SOURCE_URL"]

resp = requests.get(f"{base_url}/v1/auth/user", headers={"Authorization": access_token})
user = resp.json()
print(user)

resp = requests.get(f"{base_url}/v1/customer/wallet/balance", headers={"Authorization": access_token})
balance = resp.json()
print(balance)

# A new job
create_job_body = {"name": "Example job", "templateId": "video-transcoding@v0.2"}
resp = requests.post(f"{base_url}/v1/customer/jobs", json=create_job_body, headers={"Authorization": access_token})
job_data = resp.json()["job"]

# Where it reads from and writes to
job_id = job_data["id"]
data_source_body: Any = {
    "dataSource": {
        "dataSourceDescriptor": "url",
        "params": {
            "@type": "type.googleapis.com/bytenite.data_source.HttpDataSource",
            "name": "",
            "url": source_url,
            "password": "",
            "username": "",
        },
    },
    "dataDestination": {"dataSourceDescriptor": "bucket", "params": {}},
}
resp = requests.post(
    f"{base_url}/v1/customer/jobs/datasource/{job_id}",
    json=data_source_body,
    headers={"Authorization": access_token},
)
resp.raise_for_status()

# What it makes
job_params_body: Any = {
    "data": {
        "output_code_template": "",
        "output_template": "{{.job_name}}_{{.output_params.Aspect.Resolution.Height}}",
        "outputs": [
            {
                "output_params": {
                    "aspect": {
                        "cropping": {"bottom": 0, "left": 0, "right": 0, "top": 0},
                        "orientation": {"flip": "", "rotation": ""},
                        "padding": {"fill_color": "#000000", "final_aspect_ratio": ""},
                        "resolution": {"aspect_ratio": "", "avoid_upscaling": False, "height": "720p"},
                    },
                    "audio": {
                        "audio_bitrate": "320k",
                        "audio_channel": "2.0",
                        "audio_codec": "AAC",
                        "audio_sample_rate": "48khz",
                    },
                    "video": {
                        "bitrate": {
                            "avg_bitrate": "3000k",
                            "buffer_size": "8000k",
                            "max_bitrate": "8000k",
                            "min_bitrate": "700k",
                            "rate_control_mode": "variable_bitrate",
                        },
                        "codec": "libx264",
                        "codec_params": {"level": "", "preset": "slow", "profile": "", "tune": "film"},
                        "frame_rate": {"fps": "", "up_mode": "avoid"},
                    },
                },
                "output_type": "mp4",
            },
            {
                "output_params": {
                    "aspect": {
                        "cropping": {"bottom": 0, "left": 0, "right": 0, "top": 0},
                        "orientation": {"flip": "", "rotation": ""},
                        "padding": {"fill_color": "#000000", "final_aspect_ratio": ""},
                        "resolution": {"aspect_ratio": "", "avoid_upscaling": False, "height": "480p"},
                    },
                    "audio": {
                        "audio_bitrate": "320k",
                        "audio_channel": "2.0",
                        "audio_codec": "AAC",
                        "audio_sample_rate": "48khz",
                    },
                    "video": {
                        "bitrate": {
                            "avg_bitrate": "800k",
                            "buffer_size": "2000k",
                            "max_bitrate": "2000k",
                            "min_bitrate": "400k",
                            "rate_control_mode": "variable_bitrate",
                        },
                        "codec": "libvpx-vp9",
                        "codec_params": {"cpu_used": 1},
                        "frame_rate": {"fps": "", "up_mode": "avoid"},
                    },
                },
                "output_type": "mp4",
            },
        ],
    },
    "preset": "unpackaged",
}
resp = requests.post(
    f"{base_url}/v1/customer/jobs/params/{job_id}", json=job_params_body, headers={"Authorization": access_token}
)
resp.raise_for_status()

# Go
requests.post(f"{base_url}/v1/customer/jobs/run/{job_id}", json={}, headers={"Authorization": access_token})

# The README does not say how to wait: until the end there are no results.
results = {"results": None}
while not results["results"]:
    time.sleep(0.1)
    resp = requests.get(f"{base_url}/v1/customer/jobs/{job_id}/results", headers={"Authorization": access_token})
    results = resp.json()
print(json.dumps({"user": user, "balance": balance} | results))
