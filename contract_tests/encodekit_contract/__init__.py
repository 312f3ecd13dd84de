"""The contract harness: do document, mock server, client and facade agree?"""
