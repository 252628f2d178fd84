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
}
