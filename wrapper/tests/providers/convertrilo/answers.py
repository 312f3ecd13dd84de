"""What Convertrilo is told and answers in the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from encodekit.models import S3Source

if TYPE_CHECKING:
    pass


JOB = "550e8400-e29b-41d4-a716-446655440000"


WEBHOOK = "4a5c26a0-7b04-4d37-8bb1-446655440000"


KEY = "7b1d0c1e-0d3f-4a57-9d6b-446655440000"


SAVED = "3f0c1b52-6a3d-4d2e-9a57-446655440000"


RENDITION: dict[str, Any] = {"codec": "h264", "resolution": "1080p", "fps": 30}


OUTPUT = {"key": "out/550e.mp4", "publicUrl": "https://cdn.example/out/550e.mp4"}


CREATED = {
    "jobId": JOB,
    "upload": {"url": "https://storage.example/in/550e?X-Amz-Signature=canary", "key": "in/550e"},
    "output": OUTPUT,
}


WEBHOOK_ANSWER = {
    "id": WEBHOOK,
    "url": "https://app.example/hook",
    "events": ["job.completed"],
    "isActive": True,
    "createdAt": "2026-06-09T07:30:00.000Z",
}


STATUS = {
    "id": JOB,
    "externalId": "upload-123",
    "metadata": {"customerId": "cus_123"},
    "status": "success",
    "ingest": "upload",
    "output": OUTPUT,
    "downloadUrl": "https://cdn.example/out/550e.mp4?Signature=canary",
    "encoder": "h264_nvenc",
    "pct": 100,
    "createdAt": "2026-06-09T07:00:00.000Z",
    "startedAt": "2026-06-09T07:00:05.000Z",
    "finishedAt": "2026-06-09T07:02:00.000Z",
    "failureMessage": None,
}


ON_DEMAND_STATUS = {
    "jobId": JOB,
    "status": "running",
    "progress": 0.4,
    "destination": {"type": "cdn"},
    "createdAt": "2026-06-09T07:00:00Z",
}


BUCKET = S3Source(
    bucket="source",
    key="clip.mp4",
    region="us-east-1",
    endpoint="https://s3.example",
    access_key_id="AKIACANARY",
    secret_access_key="canary-s3-secret",
    force_path_style=True,
)


BUCKET_JSON = {
    "bucket": "source",
    "key": "clip.mp4",
    "region": "us-east-1",
    "endpoint": "https://s3.example",
    "accessKeyId": "AKIACANARY",
    "secretAccessKey": "canary-s3-secret",
    "forcePathStyle": True,
}


PRESET: dict[str, Any] = {
    "codec": "h265",
    "resolution": "2160p",
    "fps": 240,
    "preset": "slow",
    "bitrate_tier": "high",
    "passes": 2,
    "policy": "gpu_only",
    "container": "mkv",
    "quality": "best",
    "optimize": "vmaf",
    "vmaf_target": 93,
    "audio_policy": "copy",
    "frame_rate_policy": "cap",
    "scale_policy": "no-upscale",
}


PRESET_JSON = {
    "codec": "h265",
    "resolution": "2160p",
    "fps": 240,
    "preset": "slow",
    "bitrateTier": "high",
    "passes": 2,
    "policy": "gpu_only",
    "container": "mkv",
    "quality": "best",
    "optimize": "vmaf",
    "vmafTarget": 93,
    "audioPolicy": "copy",
    "frameRatePolicy": "cap",
    "scalePolicy": "no-upscale",
}


PRESET_ANSWER = {"id": SAVED, "name": "web", "settings": PRESET_JSON, "createdAt": "2026-06-09T07:30:00.000Z"}


DESTINATION_ANSWER = {
    "id": SAVED,
    "name": "archive",
    "destinationType": "google-drive",
    "config": {"type": "google-drive", "folderId": "folder"},
    "createdAt": "2026-06-09T07:30:00.000Z",
}


def s3_output() -> Any:
    from encodekit_clients.convertrilo.models import S3Output

    return S3Output(bucket="results", key="out.mp4")


def s3_folder() -> Any:
    from encodekit_clients.convertrilo.models import S3FolderSource

    return S3FolderSource(bucket="source", prefix="incoming/")


def drive_destination() -> Any:
    from encodekit_clients.convertrilo.models import GoogleDriveDestinationConfig

    return GoogleDriveDestinationConfig(type_="google-drive", folder_id="folder")
