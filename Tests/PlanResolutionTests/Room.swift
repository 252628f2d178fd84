// Tests of PlanResolution.
