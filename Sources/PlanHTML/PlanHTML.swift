// PlanHTML: its first room is built next.
