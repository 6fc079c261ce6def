"""All that may be written about a person, saved as one writes."""
