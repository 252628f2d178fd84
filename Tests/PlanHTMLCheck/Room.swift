// PlanHTMLCheck: its first room is built next.
