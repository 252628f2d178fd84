// Tests of PlanDocBook.
