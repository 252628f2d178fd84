// PlanSchema: the identities of kinds and fields. What they mean is declared in Kinds.swift and Fields.swift.

/// A kind of record that the compiler gives a meaning.
package enum KindID: UInt8, CaseIterable, Hashable, Sendable {
  case plan, register, report
  case fact, group, include, show
  case person, post, body
  case term, label
  case objective, outcome
  case priority, action, milestone, decision, measure
  case scale, point, risk, control
  case commissioning, activity, stage
  case calendar, table, note, gap
  case scorecard, indicator, area
  case budget, staffing, service, function
  case agenda, minutes, workProgramme, meeting, item
  case recommendation, contact, background, appendix, exempt, paragraph
  case choice, ownField, ownKind, update
}

/// A field that the compiler gives a meaning.
package enum FieldID: UInt8, CaseIterable, Hashable, Sendable {
  case name, value, meaning, path, view
  case description, summary, purpose, see, links, noteText, tags, because
  case organisation, directorate, division, author, date, period, start, end, version, subject, committee, meeting, time
  case classification, status, numbering, usesScale, dates
  case owner, lead, post, holder, alias, email, phone, body, chair
  case due, when, completed, progress, cost, importance, category
  case objectives, priorities
  case decisionMaker, forwardPlan, target, baseline, unit
  case likelihood, impact, scoreRule, bands, cells, rating, highIs
  case event, cause, consequence, inherent, previous, current, targetScore, otherScore, response, reviewed, review
  case mitigation, effectiveness, proximity
  case years, cellUnit, timeline, stagePeriods, stageKind, order, supplier, decisionDate
  case yearStarts, projectStarts
  case was, mergedInto, splitInto, retired, withheld, numbers
  case of, at, by, layout, title, window
  case polarity, dataPeriod, latest, actual, rag, numerator, denominator, figureTarget, figurePrevious, outturn
  case direction, directionFromOutturn, floor, figureBaseline, forecast, comparator, comparatorName
  case lowerBound, upperBound, ragRule, ragBands, tolerance, values, commentary, dataSource, dataNotes, ratingHistory
  case rowFormula, columnFormula, columnUnit, within, balances
  case delivery, contractStart, contractEnd, services, consultation, recoveryTime, minimumService
  case pastPathway, futurePathway, electoralDivision, decisionType, decisionNumber
  case financialImplications, legalImplications, equalityImplications, riskImplications, policyImplications
  case place, clerk, membership, notice, present, apologies, inAttendance, role, address, pages, reportFile, presenter
  case discussion, resolved, exempt, progressNote, evidence, expectedImpact, supportFrom
  case words, holds, usedBy, like, pluralName, updates, editionOf, compareWith
  /// A field that the plan declares; `Field.own` says which.
  case own
}
