"""`python -m encodekit_contract.mock DOCUMENT` serves one document until interrupted, to repeat a failure."""

from __future__ import annotations

import signal
import sys

from encodekit_contract.documents import documents
from encodekit_contract.mock.prism import Prism

by_name = {document.name: document for document in documents()}
if len(sys.argv) != 2 or sys.argv[1] not in by_name:
    raise SystemExit(f"{__doc__}\n\nThe documents are: {', '.join(by_name)}.")
with Prism(by_name[sys.argv[1]].path) as prism:
    print(f"PRISM={prism.url}", flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
