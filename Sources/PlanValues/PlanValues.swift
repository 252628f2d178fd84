// PlanValues: its first room is built next.
