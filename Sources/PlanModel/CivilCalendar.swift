// PlanModel: the civil calendar: days, months, leap years and weekdays, by arithmetic alone.

package enum CivilCalendar {
  /// The years that a plan can name.
  package static let years = 1...9999

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Monday is the first.
  package static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// `31 March 2016`, or `March 2016` without a day; written without interpolation, as every date of a plan is.
  package static func printed(day: Int? = nil, month: Int, year: Int) -> String {
    let name = monthNames[month - 1]
    return String(unsafeUninitializedCapacity: 18) { bytes in
      var count = 0
      if let day {
        count = write(day, bytes, count)
        bytes[count] = 0x20
        count += 1
      }
      for letter in name.utf8 {
        bytes[count] = letter
        count += 1
      }
      bytes[count] = 0x20
      return write(year, bytes, count + 1)
    }
  }

  /// Writes a number of at most four digits, and returns where it ends.
  private static func write(_ number: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
    var count = start
    var divisor = number >= 1000 ? 1000 : number >= 100 ? 100 : number >= 10 ? 10 : 1
    while divisor > 0 {
      bytes[count] = 0x30 + UInt8(truncatingIfNeeded: number / divisor % 10)
      count += 1
      divisor /= 10
    }
    return count
  }

  /// How many days a month, 1 to 12, has; 0 for any other number.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }

  /// Month counts from the start of year 0, so that months can be added: the year and the month, 1 to 12.
  package static func monthOfCount(_ count: Int) -> (year: Int, month: Int) {
    let year = count >= 0 ? count / 12 : (count - 11) / 12
    return (year, count - year * 12 + 1)
  }
}

extension Day {
  /// A day that is on the calendar, or nothing.
  package init?(year: Int, month: Int, day: Int) {
    guard CivilCalendar.years.contains(year), day >= 1, day <= CivilCalendar.days(inMonth: month, of: year) else {
      return nil
    }
    // Years start in March here, so that the leap day is the last; eras of 400 years all have 146,097 days.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// The last day of a month that is on the calendar, or nothing.
  package init?(lastOfMonth month: Int, year: Int) {
    self.init(year: year, month: month, day: CivilCalendar.days(inMonth: month, of: year))
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isLate = month >= 10
    return (yearOfEra + era * 400 + (isLate ? 1 : 0), isLate ? month - 9 : month + 3, day)
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    let days = (Int(number) + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  package func adding(days: Int) -> Day { Day(number: number + Int32(truncatingIfNeeded: days)) }

  /// `2016-03-31`.
  package var iso: String {
    let (year, month, day) = civil
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var count = 0
      for (value, width) in [(year, 4), (month, 2), (day, 2)] {
        if count > 0 {
          bytes[count] = 0x2D
          count += 1
        }
        var rest = value
        for place in stride(from: width - 1, through: 0, by: -1) {
          bytes[count + place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        count += width
      }
      return count
    }
  }

  /// `31 March 2016`.
  package var printed: String {
    let (year, month, day) = civil
    return CivilCalendar.printed(day: day, month: month, year: year)
  }
}
