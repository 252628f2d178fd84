// Tests of PlanValues.
