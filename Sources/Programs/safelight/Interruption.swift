#if canImport(Glibc)
    import Glibc
#endif

/// Ctrl-C and a polite end from outside: said in words, and then obeyed. Whatever was under way is finished or held by the next run.
enum Interruption {
    static func watch() {
        for number in [SIGINT, SIGTERM] where !isIgnored(number) {
            // Nothing but what a signal handler may call: a write of constant bytes, and the end that the signal means.
            signal(number) { number in
                let words: StaticString = "\nStopped. Nothing is lost: run the same command again to go on.\n"
                _ = Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// As a shell has it for what runs behind a script.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
