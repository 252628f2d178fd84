// PlanMarkdown: its first room is built next.
