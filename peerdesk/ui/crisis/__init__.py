"""The plan for the worst hour, big, two keys away from anywhere."""
