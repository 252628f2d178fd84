// PlanDriver: the date of `--as-of`, in any of the forms that a plan may use.

package import PlanModel
import PlanText
import PlanValues

package enum AsOf {
  /// One day, `2016-03-31` or `31 March 2016`, or a period, which stands for its last day.
  package static func date(_ text: String) throws(RunFault) -> PlanDate {
    let bytes = Array(text.utf8)
    let value = ValueText(file: FileID(0), bytes: bytes, range: 0..<bytes.count).trimmed
    guard let date = ValueReader.planDate(ifReadable: value, in: ValueContext()) else {
      throw .use("“\(text)” is not a date", help: "write the date as 2016-03-31 or as \"31 March 2016\"")
    }
    return date
  }
}
