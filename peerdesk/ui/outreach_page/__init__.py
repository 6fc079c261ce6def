"""An outreach round on one page: big counts, then whoever was met."""
