"""Machines: DigitalOcean droplets that run workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder._async.group import AsyncGroup
from encodekit_clients.openencoder.models.machine_deleted import MachineDeleted
from encodekit_clients.openencoder.models.machine_list import MachineList
from encodekit_clients.openencoder.models.machine_size_list import MachineSizeList
from encodekit_clients.openencoder.models.machines_created import MachinesCreated
from encodekit_clients.openencoder.models.machines_deleted import MachinesDeleted
from encodekit_clients.openencoder.models.pricing_report import PricingReport
from encodekit_clients.openencoder.models.region_list import RegionList
from encodekit_clients.openencoder.models.vpc_list import VpcList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit._core._async.paging import AsyncPaged
    from encodekit._core.options import CallOptions
    from encodekit_clients.openencoder.models.machine import Machine
    from encodekit_clients.openencoder.models.machine_pricing import MachinePricing
    from encodekit_clients.openencoder.models.machine_ref import MachineRef
    from encodekit_clients.openencoder.models.machine_size import MachineSize
    from encodekit_clients.openencoder.models.region import Region
    from encodekit_clients.openencoder.models.vpc import Vpc


class AsyncMachines(AsyncGroup):
    """DigitalOcean droplets that run workers.

    Every method raises `UnprocessableError` when DigitalOcean is not configured or refuses, whatever the reason, and
    all but `pricing` raise `PermissionDeniedError` for a guest. Both come from a 401 (C19).
    """

    async def create(
        self,
        *,
        size: str,
        count: int = 1,
        provider: str = "digitalocean",
        region: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Sequence[MachineRef]:
        """Start machines. They cost money, and each call starts new ones.

        Args:
            size: The slug of a size from `sizes()`, such as `s-1vcpu-1gb`.
            count: How many, 1 to 10.
            provider: There is one; the server takes it for any text.
            region: Ignored by the server, which takes the setting `digital_ocean_region` (C15).
            **options: The options of this call.

        Returns:
            The new machines.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            UnprocessableError: If DigitalOcean is not configured or refuses.
        """
        from encodekit_clients.openencoder.api.machines import create_machine

        request = create_machine._get_kwargs(body=requests.machine_request(size, count, provider, region))
        return (await self._ask(create_machine, request, MachinesCreated, options)).machine

    def list(self, **options: Unpack[CallOptions]) -> AsyncPaged[Machine]:
        """All machines that the server has started, as DigitalOcean sees them now."""
        from encodekit_clients.openencoder.api.machines import list_machines

        async def ask() -> list[Machine]:
            return (await self._ask(list_machines, list_machines._get_kwargs(), MachineList, options)).machines

        return self._whole(ask)

    async def delete(self, machine_id: int, **options: Unpack[CallOptions]) -> MachineRef:
        """Destroy one machine, with whatever its worker is doing.

        Args:
            machine_id: DigitalOcean's number of it.
            **options: The options of this call.

        Raises:
            UnprocessableError: If there is no such machine, or DigitalOcean is not configured or refuses.
        """
        from encodekit_clients.openencoder.api.machines import delete_machine

        request = delete_machine._get_kwargs(requests.check_machine_id(machine_id))
        return (await self._ask(delete_machine, request, MachineDeleted, options)).machine

    async def delete_all(self, **options: Unpack[CallOptions]) -> bool:
        """Destroy all machines with the tag `openencoder-worker`, with whatever their workers are doing.

        Returns:
            True, as the server says.
        """
        from encodekit_clients.openencoder.api.machines import delete_all_machines

        request = delete_all_machines._get_kwargs()
        return (await self._ask(delete_all_machines, request, MachinesDeleted, options)).deleted

    def regions(self, **options: Unpack[CallOptions]) -> AsyncPaged[Region]:
        """The one region that machines are started in; nothing where the setting names none (C18)."""
        from encodekit_clients.openencoder.api.machines import list_machine_regions

        async def ask() -> list[Region]:
            request = list_machine_regions._get_kwargs()
            return (await self._ask(list_machine_regions, request, RegionList, options)).regions or []

        return self._whole(ask)

    def sizes(self, **options: Unpack[CallOptions]) -> AsyncPaged[MachineSize]:
        """The first 200 sizes of machines, with their prices in US dollars."""
        from encodekit_clients.openencoder.api.machines import list_machine_sizes

        async def ask() -> list[MachineSize]:
            request = list_machine_sizes._get_kwargs()
            return (await self._ask(list_machine_sizes, request, MachineSizeList, options)).sizes

        return self._whole(ask)

    async def pricing(self, **options: Unpack[CallOptions]) -> MachinePricing:
        """What the running machines cost together, in US dollars for an hour and for a month."""
        from encodekit_clients.openencoder.api.machines import get_machine_pricing

        request = get_machine_pricing._get_kwargs()
        return (await self._ask(get_machine_pricing, request, PricingReport, options)).pricing

    def vpcs(self, **options: Unpack[CallOptions]) -> AsyncPaged[Vpc]:
        """The private networks that machines can join by the setting `digital_ocean_vpc`."""
        from encodekit_clients.openencoder.api.machines import list_machine_vpcs

        async def ask() -> list[Vpc]:
            request = list_machine_vpcs._get_kwargs()
            return (await self._ask(list_machine_vpcs, request, VpcList, options)).vpcs

        return self._whole(ask)
