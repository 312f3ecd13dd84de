"""Say which changes of the documents break a user: `python tools/diff_documents.py --base <git ref>`, or two files."""

import sys
from pathlib import Path

# Run as a script, Python looks for modules in tools/ only.
sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.diff.command import main

if __name__ == "__main__":
    sys.exit(main())
