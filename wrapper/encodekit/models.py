"""Values that mean the same for every provider."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from datetime import datetime


class JobState(StrEnum):
    """Where a job is in its life. A state that this version does not know counts as running."""

    CREATED = "created"
    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"

    @property
    def is_terminal(self) -> bool:
        """Whether the job has come to its end."""
        return self in (JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELED)


@frozen(kw_only=True)
class JobStatus:
    """What a provider says of a job at one moment, in the same words for every provider.

    Attributes:
        id: The provider's id of the job.
        state: The state in the field's common terms.
        provider_state: The provider's own word for it, untouched.
        percent: Progress from 0 to 100; None where the provider does not say.
        download_url: Where the result can be fetched now. Such links expire; ask again for a fresh one.
        failure: The provider's reason, when the job failed.
        encoder: The encoder that the provider used, such as `h264_nvenc`.
        created_at: When the job was made.
        started_at: When the encoding began.
        finished_at: When the job came to its end.
        external_id: The caller's own id of the job, where one was given.
        raw: The provider's answer as it came.
    """

    id: str
    state: JobState
    provider_state: str
    percent: float | None = None
    # A signed link is a credential while it lasts, so no repr shows it; nor the payload, which holds it too.
    download_url: str | None = field(default=None, repr=False)
    failure: str | None = None
    encoder: str | None = None
    created_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    external_id: str | None = None
    raw: dict[str, Any] = field(factory=dict[str, Any], repr=False)


@frozen(kw_only=True)
class S3Source:
    """A source that the provider fetches from S3 or a storage that speaks its protocol.

    Attributes:
        bucket: The name of the bucket.
        key: The key of the object.
        region: The region of the bucket.
        endpoint: The URL of a storage other than AWS.
        access_key_id: The key id that may read the object; None for a public object.
        secret_access_key: The secret that belongs to it; never shown in a repr.
        force_path_style: Put the bucket in the path instead of the host name, as MinIO and others need.
    """

    bucket: str
    key: str
    region: str | None = None
    endpoint: str | None = None
    access_key_id: str | None = field(default=None, repr=False)
    secret_access_key: str | None = field(default=None, repr=False)
    force_path_style: bool | None = None
