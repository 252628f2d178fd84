// PlanMarkup: its first room is built next.
