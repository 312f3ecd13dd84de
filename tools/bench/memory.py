"""How much memory an upload of 1 GiB takes on top. Exits 1 above the budget."""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

from encodekit._core._sync.uploads import put_presigned
from encodekit._core.transfers import CHUNK_BYTES, upload_body
from encodekit.providers.convertrilo import Convertrilo
from tools.bench.calls import server

SIZE_BYTES = 1 << 30
BUDGET_BYTES = 2 * CHUNK_BYTES + 8 * (1 << 20)


def upload(url: str, path: Path) -> int:
    """Upload the file; the growth of the largest resident size, in bytes."""
    with Convertrilo(api_key="cvr_bench", base_url=url) as client:
        client.jobs.status("warm-up")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        put_presigned(client._transport, f"{url}/upload", upload_body(path), {})
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024


def main() -> int:
    """Measure; the exit status."""
    with tempfile.TemporaryDirectory() as folder, server() as url:
        path = Path(folder) / "large"
        with path.open("wb") as file:
            file.truncate(SIZE_BYTES)
        growth = upload(url, path)
    print(f"upload of 1 GiB: {growth / 1e6:.1f} MB on top (budget {BUDGET_BYTES / 1e6:.1f})")
    return int(growth > BUDGET_BYTES)


if __name__ == "__main__":
    sys.exit(main())
