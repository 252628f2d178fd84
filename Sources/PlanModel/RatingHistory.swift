// PlanModel: ratings over many quarters, one reading each.

/// `rating from Q1 2022/23: A A R R; G G G A`
package struct RatingHistory: Sendable {
  package struct Reading: Sendable {
    package var quarter: PlanDate
    /// Nothing where none is given.
    package var rating: ChosenWord?

    package init(quarter: PlanDate, rating: ChosenWord?) {
      self.quarter = quarter
      self.rating = rating
    }
  }

  package struct Year: Sendable {
    /// `2022/23`
    package var name: String
    package var readings: [Reading]

    package init(name: String, readings: [Reading]) {
      self.name = name
      self.readings = readings
    }
  }

  package var years: [Year]

  package init(years: [Year]) { self.years = years }
}
