// PlanTemplates: its first room is built next.
