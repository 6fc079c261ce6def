"""Pictures of every form in both languages: on the plan page, together, on paper, in a crisis."""
