"""Reports: a worker's own work of some days, seen first, then saved for a reviewer."""
