"""The programs of the README of telestream-cloud 1.1, section by section."""

import json
import os
import time
from typing import Any

from telestream_cloud import TelestreamCloud, TelestreamCloudException

access_key, secret_key = os.environ["TELESTREAM_ACCESS_KEY"], os.environ["TELESTREAM_SECRET_KEY"]
factory_id = os.environ["TELESTREAM_FACTORY_ID"]
address: dict[str, Any] = {"api_host": os.environ["TELESTREAM_API_HOST"], "api_port": os.environ["TELESTREAM_API_PORT"]}
source_url, path = os.environ["SOURCE_URL"], os.environ["CLIP"]
shown: dict[str, Any] = {}

# Usage
tc = TelestreamCloud(access_key, secret_key, **address)
flip = tc.get_resource("flip")

# Factories
for factory in flip.factories.all():
    print(factory)
factory = flip.factories.find(factory_id)
print(factory.details)
print(factory.name)
print(factory.upload_original_video)
for video in factory.videos.all():
    print(video)
for encoding in factory.encodings.all():
    print(encoding)
for profile in factory.profiles.all():
    print(profile)
factory.name = "new-name"
factory.upload_original_video = True
factory.save()
shown["factory"] = flip.factories.find(factory_id).details
print(factory.get_notifications())
events = dict.fromkeys(("video_created", "video_encoded", "encoding_progress", "encoding_completed"), False)
shown["notifications"] = factory.update_notifications({"delay": 13, "send_video_payload": True, "events": events})


def done(video_id: str) -> Any:
    """The README leaves the waiting to its readers."""
    while True:
        video = factory.videos.find(video_id)
        # A list of the page is up to date, where an object is as it was read.
        if video.status == "fail" or (video.status == "success" and not any(map(is_running, video.encodings.all()))):
            return video
        time.sleep(0.1)


def is_running(encoding: Any) -> bool:
    return bool(encoding.status == "processing")


def files(video: Any) -> list[list[str]]:
    return [encoding.files for encoding in video.encodings.all()]


# Videos
video = done(factory.videos.create(source_url=source_url).id)
print(video.details)
print(video.original_filename)
print(video.encodings.all())
shown["video"], shown["metadata"], shown["by_url"] = video.details, video.metadata(), files(video)
video = done(factory.videos.create(file=path, profiles="h264").id)
shown["by_file"] = files(video)

# Profiles
profile = factory.profiles.create(preset_name="h264", name="h264_1", fps=45)
profile.name = "new_name"
profile.fps = "60"
profile.save()
profile.reload()
shown["profile"] = profile.details

# Encodings
encoding = factory.encodings.create(video_id=video.id, profile_name="h264")
shown["names"] = [encoding.video().id == video.id, encoding.profile().name]
shown["ends"] = [encoding.cancel(), encoding.retry(), encoding.delete()]
shown["deletes"] = [profile.delete(), video.delete_source_file()]

# REST API Examples
tc = TelestreamCloud(access_key, secret_key, factory_id=factory_id, **address)
shown["videos"] = len(tc.get("/videos.json").json())
shown["profiles"] = len(tc.get("/profiles.json").json())
custom = tc.post(
    "/profiles.json",
    {
        "title": "My custom profile",
        "category": "desktop",
        "extname": "mp4",
        "width": 320,
        "height": 240,
        "command": "ffmpeg -i $input_file$ -f mp4 -b 128k $resolution_and_padding$ -y $output_file",
    },
).json()
created = tc.post("/videos.json", {"source_url": source_url}).json()
done(created["id"])
encodings = tc.get(f"/videos/{created['id']}/encodings.json").json()
shown["custom"] = [encoding["files"] for encoding in encodings if encoding["profile_id"] == custom["id"]]
shown["deletes"].append(tc.delete(f"/profiles/{custom['id']}.json").json())
unwanted = tc.post("/videos.json", {"source_url": source_url}).json()
shown["deletes"].append(tc.delete(f"/videos/{unwanted['id']}.json").json())

# Resumable uploads. The README waits for a status that does not exist, and 5 seconds.
us = factory.upload_session(path, threads=4)
retry_count = 0
try:
    us.start()
except Exception:  # as the README has it
    while retry_count < 5 and us.status != "uploaded":
        try:
            us.resume()
        except Exception:
            retry_count += 1
shown["uploaded"] = [us.status, files(done(us.video.id))]

# Error handling
try:
    print(factory.profiles.find("some-incorrect-id"))
except TelestreamCloudException as e:
    print(e.response)
    shown["error"] = e.response.status_code

# Generating signatures
shown["signed"] = [
    sorted(tc.signed_params("POST", "/videos.json")),
    sorted(tc.signed_params("GET", "/videos.json", {"some_params": "some_value"})),
]
print(json.dumps(shown))
