// Tests of PlanSyntax.
