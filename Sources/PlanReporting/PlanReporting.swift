// PlanReporting: its first room is built next.
