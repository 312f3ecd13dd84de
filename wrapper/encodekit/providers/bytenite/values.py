"""What ByteNite answers, as values: 64-bit integers are numbers here, and no repr shows a secret.

What the generated models hold without loss or danger is handed out as it is; these are the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from encodekit.models import JobStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit_clients.bytenite.models import Directory


@frozen(kw_only=True)
class AccessToken:
    """An access token.

    Attributes:
        token: The token, for `ByteNite(access_token=...)`; never shown in a repr.
        expires_in_seconds: How long it is good, in seconds.
        scope: What it allows.
    """

    token: str = field(repr=False)
    expires_in_seconds: int
    scope: str


@frozen(kw_only=True)
class Balance:
    """What the wallet holds, in ByteChips. In 2023 a US dollar bought 200 of them.

    Attributes:
        account_id: The id of the wallet's account.
        total: All ByteChips of the account.
        available: Those that can still be spent.
    """

    account_id: str | None
    total: int | None
    available: int | None


@frozen(kw_only=True)
class Estimate:
    """What a job is thought to cost.

    Attributes:
        total: The price of the whole job, in ByteChips.
    """

    total: int | None


@frozen(kw_only=True)
class JobDetails(JobStatus):
    """A job with all that ByteNite says of it. `raw` lacks the passwords and keys that ByteNite repeats.

    Attributes:
        name: The name the job was given.
        description: A remark for people.
        template_id: The template the job was made from.
        source_kind: Where it reads from: `url`, `file`, `s3`, `gcp`, `storj`, `aws` or `bypass`; None until it is set.
        destination_kind: Where it writes to: as above, or `bucket`; None until it is set.
        upload_url: Where to upload the file of a `FileSource`; never shown in a repr.
        payment_bytechips: What the job costs; 0 until it is run.
        estimated_units: How much work it is thought to be, in ByteNite's units; 0 until it is run.
        chunks: How many pieces the source was cut into; 0 until that is done.
        duration_seconds: How long the job took; None in all answers of 2023.
    """

    name: str | None = None
    description: str | None = None
    template_id: str | None = None
    source_kind: str | None = None
    destination_kind: str | None = None
    upload_url: str | None = field(default=None, repr=False)
    payment_bytechips: float | None = None
    estimated_units: int | None = None
    chunks: int | None = None
    duration_seconds: float | None = None


@frozen(kw_only=True)
class JobResult:
    """One file that a job has made.

    Attributes:
        name: Its path, such as `out_0/Example_job_480p.mp4`. The number in it is not the position of the output in the
            request (C13).
        link: The URL to download from, good for about 4 hours from the temporary bucket (C14); ask again for a fresh
            one. Never shown in a repr.
    """

    name: str
    link: str | None = field(repr=False)


@frozen(kw_only=True)
class SourceReport:
    """What a source holds.

    Attributes:
        filename: The name of the file.
        path: Its path.
        size: Its size in bytes.
        properties: Further facts about it, by name.
        url: A URL to it, where there is one; never shown in a repr.
        files: The folder, where it was asked for.
    """

    filename: str | None
    path: str | None
    size: int | None
    properties: Mapping[str, str]
    url: str | None = field(repr=False)
    files: Directory | None


@frozen(kw_only=True)
class LoginSkip:
    """Whether a login on the web page can be skipped.

    Attributes:
        skip: Whether the user is known already.
        redirect_to: Where to go next; never shown in a repr, for it can hold the challenge.
    """

    skip: bool
    redirect_to: str | None = field(repr=False)
