import Arguments

/// Every command: what it is called and takes, and the code that runs it.
enum Commands {
    typealias Code = @Sendable (Parsed, Terminal) async throws -> ExitStatus

    static let root = Command(
        "safelight",
        summary: "Keeps a school's photos safe to publish.",
        discussion: """
            Photos dropped into a school's folder are cleaned of every metadata, matched with the consent list, and get a verdict for each channel: publishable, or quarantine with every reason in plain words. Nothing leaves this machine, and no face is recognised.
            """,
        options: [
            Option(
                "directory", short: "C", .folder(), group: "For every command",
                help: "The school's folder; else SAFELIGHT_SCHOOL, else the nearest above the present one."),
            Option(flag: "json", group: "For every command", help: "Print results as JSON, for programs."),
            Option(flag: "names", group: "For every command", help: "Also print names of pupils and files, which are left out by default."),
            .help, .version,
        ],
        examples: [
            Example("safelight init school", "make a school's folder"),
            Example("safelight consent map list.csv", "say once what the columns of the school's list mean"),
            Example("safelight consent import list.csv --by=\"A. Clerk\"", "read the newest consent list"),
            Example("safelight run", "take all photos of the inbox"),
            Example("safelight why 3f9a2c", "explain one photo"),
            Example("safelight review list", "see what waits for a person"),
        ],
        exitCodes: ExitStatus.table,
        subcommands: [
            Init.command, Consent.command, Protect.command, RunCommand.command, Check.command, Why.command, Crops.command, Text.command,
            Publish.command, Withdraw.command, Simulate.command, SweepCommand.command, Export.command, Destroy.command, Audit.command,
            Review.command, Status.command, Clean.command, Doctor.command, Completions.command,
        ])

    static let all: [String: Code] = [
        "init": Init.run, "consent map": ConsentMap.run, "consent import": ConsentImport.run, "consent show": ConsentShow.run,
        "consent changes": ConsentChanges.run, "consent sheet": ConsentSheet.run, "consent call": ConsentCall.run,
        "consent object": ConsentObject.run, "consent lift": ConsentLift.run, "protect add": ProtectAdd.run,
        "protect remove": ProtectRemove.run,
        "protect list": ProtectList.run, "run": RunCommand.run, "check": Check.run,
        "why": Why.run, "crops": Crops.run, "text check": TextCheck.run, "review list": ReviewList.run, "review answer": ReviewAnswer.run,
        "publish record": PublishRecord.run, "publish cancel": PublishCancel.run, "publish list": PublishList.run,
        "publish import": PublishImport.run, "publish hootsuite": PublishHootsuite.run, "withdraw": Withdraw.run,
        "simulate withdraw": SimulateWithdraw.run, "sweep run": SweepRun.run, "sweep list": SweepList.run, "sweep show": SweepShow.run,
        "sweep task": SweepTask.run, "sweep other": SweepOther.run, "sweep end": SweepEnd.run, "sweep verify": SweepVerify.run,
        "sweep report": SweepReport.run,
        "sweep letter": SweepLetter.run,
        "sweep breach": SweepBreach.run, "export": Export.run, "destroy": Destroy.run, "audit verify": AuditVerify.run,
        "audit head": AuditHeadCommand.run,
        "status": Status.run, "clean": Clean.run, "doctor": Doctor.run, "completions": Completions.run,
    ]
}
