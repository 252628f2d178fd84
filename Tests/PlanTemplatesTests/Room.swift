// PlanTemplatesTests: its first room is built next.
