"""The settings of the server: eighteen texts, some of which it keeps encrypted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.store import Store

# What does not fit the column of the database is not saved; a secret is stored in hexadecimal after its encryption.
MAX_BYTES = 256
MAX_SECRET_BYTES = 100
STREAMING_HELP = "Let FFmpeg read the source from a signed URL of S3 instead of a downloaded copy."
# Name, title, description when it is not the title, in the order of the server.
OPTIONS = (
    ("S3_ACCESS_KEY", "S3 Access Key", ""),
    ("S3_SECRET_KEY", "S3 Secret Key", ""),
    ("DIGITAL_OCEAN_ACCESS_TOKEN", "Digital Ocean Access Token", "Digital Ocean Access Token (Required for Machines)"),
    ("SLACK_WEBHOOK", "Slack Webhook", "Slack Webhook for notifications"),
    ("S3_INBOUND_BUCKET", "S3 Inbound Bucket", ""),
    ("S3_OUTBOUND_BUCKET", "S3 Outbound Bucket", ""),
    ("S3_OUTBOUND_BUCKET_REGION", "S3 Outbound Bucket Region", ""),
    ("S3_INBOUND_BUCKET_REGION", "S3 Inbound Bucket Region", ""),
    ("S3_PROVIDER", "S3 Provider", ""),
    ("S3_STREAMING", "Stream Encode from S3", STREAMING_HELP),
    ("FTP_ADDR", "FTP Address", ""),
    ("FTP_USERNAME", "FTP Username", ""),
    ("FTP_PASSWORD", "FTP Password", ""),
    ("STORAGE_DRIVER", "Storage Driver", "Storage Driver for input and output"),
    ("S3_ENDPOINT", "S3 Endpoint", ""),
    ("DIGITAL_OCEAN_REGION", "Digital Ocean Region", ""),
    ("DIGITAL_OCEAN_ENABLED", "Digital Ocean Machines", "Enable Digital Ocean Machines"),
    ("DIGITAL_OCEAN_VPC", "Digital Ocean VPC", ""),
)
SECRETS = frozenset(
    {
        *("S3_ACCESS_KEY", "S3_SECRET_KEY", "DIGITAL_OCEAN_ACCESS_TOKEN"),
        *("SLACK_WEBHOOK", "FTP_USERNAME", "FTP_PASSWORD"),
    }
)
INBOUND, OUTBOUND = "inbound", "outbound"
FIRST_VALUES = {
    "DIGITAL_OCEAN_ENABLED": "disabled",
    "S3_INBOUND_BUCKET": INBOUND,
    "S3_OUTBOUND_BUCKET": OUTBOUND,
    "S3_STREAMING": "disabled",
    "STORAGE_DRIVER": "s3",
}


@dataclass(slots=True)
class Settings:
    """The values, by name."""

    _values: dict[str, str]

    @classmethod
    def kept(cls, store: Store) -> Settings:
        """Those that are kept; else of a server that is ready for jobs: S3 with two buckets, and no machines."""
        values: dict[str, str] = store.table("openencoder.settings", str)
        if not values:
            values.update(FIRST_VALUES)
        return cls(values)

    def __getitem__(self, name: str) -> str:
        return self._values.get(name, "")

    @property
    def streams(self) -> bool:
        """Whether sources are read where they are instead of being copied first."""
        return self["S3_STREAMING"] == "enabled" and self["STORAGE_DRIVER"] == "s3"

    def replace(self, values: Mapping[str, str]) -> None:
        """Set all of them: what is left out becomes empty (C29), and what is too long stays as it was (C30)."""
        for name, _, _ in OPTIONS:
            value = values.get(name) or ""
            if len(value.encode()) <= (MAX_SECRET_BYTES if name in SECRETS else MAX_BYTES):
                self._values[name] = value

    def json(self) -> list[dict[str, Any]]:
        """As the API shows them, secrets in clear text."""
        return [
            {
                "name": name,
                "title": title,
                "value": self[name],
                "description": description or title,
                "secure": name in SECRETS,
            }
            for name, title, description in OPTIONS
        ]
