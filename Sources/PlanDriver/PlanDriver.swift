// PlanDriver: its first room is built next.
