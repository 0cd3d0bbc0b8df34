"""Counts the test cases that a Swift Testing event stream tells of, and prints `N passed, N failed`.

usage: count-tests.py EVENTS RUNNER_EXIT_CODE
A parameterised test counts once for each of its cases. A case that began and never ended (a crash) has failed, and so has a
run whose runner ended badly. Ends with 1 where anything failed or nothing ran.
"""

import json
import sys

started, ended, failed, with_cases, suites = set(), set(), set(), set(), set()
try:
    with open(sys.argv[1], encoding="utf-8") as stream:
        for line in stream:
            try:
                record = json.loads(line)
            except ValueError:
                continue  # the last line of a run that was killed
            payload = record["payload"]
            if record["kind"] == "test" and payload["kind"] == "suite":
                suites.add(payload["id"])
            if record["kind"] != "event":
                continue
            test, case, kind = payload.get("testID"), payload.get("_testCase", {}).get("id"), payload["kind"]
            if kind == "issueRecorded" and not payload["issue"].get("isKnown") and payload["issue"].get("_severity") != "warning":
                failed.add((test, case))
            elif kind in ("testStarted", "testCaseStarted"):
                started.add((test, case))
            elif kind in ("testEnded", "testCaseEnded"):
                ended.add((test, case))
            if case is not None:
                with_cases.add(test)
except FileNotFoundError:
    pass

units = {(test, case) for test, case in started if test not in suites and (case is not None or test not in with_cases)}
failed |= units - ended
passed = len(units - failed)
lost = len(failed)
if sys.argv[2] != "0" and lost == 0:
    lost = 1
print(f"{passed} passed, {lost} failed")
sys.exit(0 if lost == 0 and passed > 0 else 1)
