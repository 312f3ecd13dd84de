"""Which changes of a document break a program that uses what is generated from it: `make diff BASE=<git ref>`."""
