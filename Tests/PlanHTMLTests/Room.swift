// Tests of PlanHTML.
