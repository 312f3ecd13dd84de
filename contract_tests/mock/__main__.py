"""`python -m contract_tests.mock DOCUMENT` serves one document until it is interrupted, to repeat a failure by hand."""

from __future__ import annotations

import signal
import sys

from contract_tests.documents import documents
from contract_tests.mock.prism import Prism

by_name = {document.name: document for document in documents()}
if len(sys.argv) != 2 or sys.argv[1] not in by_name:
    raise SystemExit(f"{__doc__}\n\nThe documents are: {', '.join(by_name)}.")
with Prism(by_name[sys.argv[1]].path) as prism:
    print(f"PRISM={prism.url}", flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
