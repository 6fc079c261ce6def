"""Reading aloud what stands on a page, by the speech program the system brings along."""
