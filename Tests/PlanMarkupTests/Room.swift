// PlanMarkupTests: its first room is built next.
