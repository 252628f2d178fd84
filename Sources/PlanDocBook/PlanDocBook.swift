// PlanDocBook: its first room is built next.
