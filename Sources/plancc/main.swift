// plancc: the program. All of it is in PlanCommandLine.

import PlanCommandLine

PlanccProgram.run()
