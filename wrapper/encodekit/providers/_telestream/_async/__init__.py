"""What the APIs of Telestream Cloud share and what awaits."""
