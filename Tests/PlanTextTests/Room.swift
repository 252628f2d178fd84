// Tests of PlanText.
