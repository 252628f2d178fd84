// Tests of PlanPaper.
