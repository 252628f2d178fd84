// PlanJSON: its first room is built next.
