"""A pytest plugin: whatever says `import httpx` from here on gets the fork httpx2."""

import sys

import httpx2

sys.modules["httpx"] = httpx2
