"""Hold the documents under specs/ to the rules of specs/README.md: `python tools/check_documents.py [document ...]`."""

import sys
from pathlib import Path

# Run as a script, Python looks for modules in tools/ only.
sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.documents.check import main

if __name__ == "__main__":
    sys.exit(main())
