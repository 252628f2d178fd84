// PlanDriver: what the system reports by number, in words for people.

import Glibc

package enum SystemWords {
  static func fault(_ number: CInt) -> FileFault {
    switch number {
    case ENOENT: .missing
    case ENOTDIR: .notFolder
    case EISDIR: .isFolder
    default: .refused(words(number))
    }
  }

  package static func words(_ number: CInt) -> String {
    switch number {
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "it would be larger than a file may be here"
    case EROFS: "the disk can only be read"
    case EEXIST: "it is there already"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    case EINVAL: "the system does not take such a name"
    case ENOTEMPTY: "a folder of this name is in the way"
    default: "the system reports error \(number)"
    }
  }
}
