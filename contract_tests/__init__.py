"""The contract harness: documents, mock, clients and facades, each held against the others."""
