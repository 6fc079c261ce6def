"""Keys that open the vault and keys that sign."""
