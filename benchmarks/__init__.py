"""Speed and memory against plain yardsticks: `make bench`."""
