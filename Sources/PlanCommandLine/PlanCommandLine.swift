// PlanCommandLine: its first room is built next.
