"""The page on which two versions of a plan, or a version and the draft, stand side by side."""
