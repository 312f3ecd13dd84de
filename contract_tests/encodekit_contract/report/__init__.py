"""What a run has shown: the table, the page, and the files beside it."""
