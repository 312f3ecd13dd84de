"""The lanes against a real service, through Prism as a proxy, and the evidence that they leave."""
