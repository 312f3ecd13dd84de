"""What knows HTTP and knows no provider."""
