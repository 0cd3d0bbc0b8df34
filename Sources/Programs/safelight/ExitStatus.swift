import Arguments
import Ledger
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// What the program's end says to the shell: 0, 1 for "done, and a person must look", and sysexits.h for failures.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case needsPerson = 1
    case usage = 64
    case badInput = 65
    case notFound = 66
    case unavailable = 69
    case fault = 70
    case cannotWrite = 74
    case busy = 75
    case badPolicy = 78

    var code: Int32 { rawValue }

    var meaning: String {
        switch self {
        case .done: "done"
        case .needsPerson: "done as far as it goes; a person must look at what was printed"
        case .usage: "the command line cannot be understood"
        case .badInput: "a file that was given cannot be used"
        case .notFound: "there is no such school’s folder, photo or file"
        case .unavailable: "a part of Safelight is missing; run “safelight doctor”"
        case .fault: "a fault in Safelight; nothing was released by it"
        case .cannotWrite: "the disk or the ledger could not be read or written"
        case .busy: "another Safelight is at work on this school’s folder"
        case .badPolicy: "policy.json5 has mistakes; nothing was done"
        }
    }

    /// For help.
    static var table: [ExitCode] { allCases.map { ExitCode($0.code, $0.meaning) } }
}

/// Ends a command: the words for a person, and the code for the shell. The one table from failures to codes is here.
struct Stop: Error {
    let words: String
    let status: ExitStatus

    init(_ status: ExitStatus, _ words: String) {
        self.words = words
        self.status = status
    }

    init(_ error: any Error) {
        switch error {
        case let stop as Stop: self = stop
        case let error as PolicyErrors:
            self.init(.badPolicy, "policy.json5 has mistakes, and nothing was done:\n\(error)")
        case let error as LedgerFailure: self.init(error.isOvertaken ? .busy : .cannotWrite, "\(error)")
        case let error as FileFailure:
            self.init(
                .cannotWrite,
                error.diskIsFull
                    ? "the disk is full: \(error). Make room and run the same command again; nothing is lost."
                    : error.isForbidden
                        ? "\(error). Your account may not do this here: use the account that made the school’s folder, or ask whoever looks after it to let you in. Nothing is lost."
                        : "\(error)")
        case let error as FolderLock.Busy:
            self.init(
                .busy, "another Safelight is at work on this school’s folder (\(error.holder)). Wait until it has ended, and try again.")
        case let error as WorkerFailure: self.init(.unavailable, "\(error)")
        case let error as PipelineFailure: self.init(.cannotWrite, "\(error)")
        default: self.init(.fault, "something went wrong that should not: \(type(of: error)). Please report it.")
        }
    }
}
