// Tests of PlanMarkdown.
