"""The lock screen: one passphrase, no names."""
