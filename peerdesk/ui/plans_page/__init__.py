"""The page of all plans the worker may see."""
