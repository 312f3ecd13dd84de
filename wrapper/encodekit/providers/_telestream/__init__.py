"""What the three APIs of Telestream Cloud share: errors, states, objects, uploads in parts, webhooks."""
