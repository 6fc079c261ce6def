"""A strengths story to take home: things to tick, and the paper made of them."""
