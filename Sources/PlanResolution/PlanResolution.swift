// PlanResolution: its first room is built next.
