"""What sends: cases from a document, through a generated client, under a recorder."""
