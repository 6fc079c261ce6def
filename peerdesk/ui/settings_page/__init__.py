"""Settings: of this device, of the worker, of the programme."""
