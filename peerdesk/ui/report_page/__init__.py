"""Reports that the law asks for or allows: a guide, the report as it was made, and its entry."""
