"""What leaves the vault as paper or file: shown first, then printed or saved."""
