"""What DigitalOcean would say: machines that cost nothing, and encode nothing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.openencoder.accounts import rfc3339
from encodekit.sandbox.openencoder.errors import not_configured

if TYPE_CHECKING:
    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.openencoder.settings import Settings
    from encodekit.sandbox.store import Store

PROVIDER = "digitalocean"
REGIONS = {"ams3": "Amsterdam 3", "fra1": "Frankfurt 1", "nyc1": "New York 1", "sfo1": "San Francisco 1"}
# The size and its price in US dollars for a month and for an hour, the latter with the noise of a 32-bit float.
SIZES = {
    "s-1vcpu-1gb": (5, 0.007439999841153622),
    "s-1vcpu-2gb": (10, 0.01487999968230724),
    "s-2vcpu-2gb": (15, 0.02232000045478344),
    "s-4vcpu-8gb": (40, 0.05951999872922897),
}
MAX_MACHINES = 25
START_SECONDS = 60
FIRST_ID = 154_372_950


@dataclass(frozen=True, slots=True)
class Machine:
    """A droplet."""

    id: int
    size: str
    region: str
    created_at: datetime

    def json(self, now: datetime) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "id": self.id,
            "name": "openencoder-worker",
            "status": "new" if now < self.created_at + timedelta(seconds=START_SECONDS) else "active",
            "size_slug": self.size,
            "created_at": rfc3339(self.created_at.replace(microsecond=0)),
            "region": REGIONS[self.region],
            "tags": ["openencoder", "openencoder-worker"],
            "provider": PROVIDER,
        }

    @property
    def reference(self) -> dict[str, Any]:
        """Its number."""
        return {"id": self.id, "provider": PROVIDER}


class Machines:
    """The account at DigitalOcean. Any token opens it; without one, every operation is refused alike.

    Args:
        store: Keeps them.
        clock: Tells when machines were made.
        settings: Name the token, the region and the network.
    """

    def __init__(self, store: Store, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._settings = settings
        self._machines: dict[int, Machine] = store.table("openencoder.machines", Machine)
        self._next: dict[str, int] = store.table("openencoder.machine", int)
        self._next.setdefault("id", FIRST_ID)

    def create(self, size: str, count: int) -> list[Machine]:
        """Start `count` machines of one size, in the region of the settings.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        region, vpc = self._settings["DIGITAL_OCEAN_REGION"], self._settings["DIGITAL_OCEAN_VPC"]
        fits = region in REGIONS and size in SIZES and vpc in {"", _vpc_id(region)}
        if not fits or len(self._machines) + count > MAX_MACHINES:
            raise not_configured("machines")
        made = [Machine(self._next["id"] + number, size, region, self._clock.now()) for number in range(count)]
        self._next["id"] += count
        self._machines |= {machine.id: machine for machine in made}
        return made

    def listing(self) -> list[dict[str, Any]]:
        """The machines as the API shows them.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        return [machine.json(self._clock.now()) for machine in self._machines.values()]

    def delete(self, machine_id: int) -> Machine:
        """Destroy a machine.

        Raises:
            ApiError: DigitalOcean refuses, or there is none with that number.
        """
        self._check_token()
        if machine_id not in self._machines:
            raise not_configured("machines")
        return self._machines.pop(machine_id)

    def delete_all(self) -> None:
        """Destroy them all.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        self._machines.clear()

    def regions(self) -> list[dict[str, Any]] | None:
        """The region of the settings, or None where they name none that is known (C18, C26).

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        slug = self._settings["DIGITAL_OCEAN_REGION"]
        if slug not in REGIONS:
            return None
        return [{"name": REGIONS[slug], "slug": slug, "sizes": [*SIZES], "available": True}]

    def sizes(self) -> list[dict[str, Any]]:
        """The sizes on offer.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        return [
            {"slug": slug, "available": True, "price_monthly": monthly, "price_hourly": hourly}
            for slug, (monthly, hourly) in SIZES.items()
        ]

    def pricing(self) -> dict[str, Any]:
        """How many machines there are, and what they cost together.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        prices = [SIZES[machine.size] for machine in self._machines.values()]
        return {
            "count": len(prices),
            "price_hourly": sum(hourly for _, hourly in prices),
            "price_monthly": sum(monthly for monthly, _ in prices),
        }

    def networks(self) -> list[dict[str, str]]:
        """The private networks, one in each region.

        Raises:
            ApiError: DigitalOcean refuses.
        """
        self._check_token()
        return [{"id": _vpc_id(region), "name": f"default-{region}"} for region in REGIONS]

    def _check_token(self) -> None:
        if not self._settings["DIGITAL_OCEAN_ACCESS_TOKEN"]:
            raise not_configured("machines")


def _vpc_id(region: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, region))
