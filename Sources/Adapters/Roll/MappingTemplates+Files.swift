/// Examples for what is imported as several files.
extension MappingTemplates {
    /// One row for each pupil, in a file about one consent.
    package static let single = #"""
        // How Safelight reads a file about one consent, with one row for each pupil: some systems give one such file for
        // each consent. wide.json5 explains what the two have in common. One mapping serves all files with these headings.
        {
          shape: "single",

          columns: {
            upn: "UPN",
            legalName: "Student", // “Smith, Jane”; or legalForename and legalSurname, a column each
            yearGroup: "Year",
            className: "Registration Form",
          },

          // Columns that are not needed; any other that stands nowhere here stops the import.
          leave: ["Respondee"],

          // Where only days are filled, the state is told by which of them is: a day of refusal is a no, whatever else.
          // A file with words has consentAnswer: "Status" in place of it, with answers: { "Granted": "granted", … }.
          dates: { asked: "Requested", granted: "Consented", refused: "Rejected" },
          // lasts: "academicYear", // a yes ends on 31 August; or "5 years"

          // Which of these a file is about is said with --consent=NAME when it is imported, or by a title above the
          // headings, or by the file's name, such as “Photos on website 2026-09-14.csv”. [] has nothing to do with pictures.
          names: {
            "Photos on website": ["website"],
            "Photos on social media": ["social"],
            "School Visits": [],
          },
        }

        """#

    /// Who is at the school, without consents.
    package static let roll = #"""
        // How Safelight reads a list of who is at the school, without consents: imported together with files of answers it
        // decides who is on the roll. wide.json5 explains what the two have in common.
        {
          shape: "roll",

          columns: {
            upn: "UPN",
            admissionNumber: "Admission Number",
            // uln: "ULN",
            legalForename: "Legal Forename",
            legalSurname: "Legal Surname",
            knownAsForename: "Preferred Forename",
            knownAsSurname: "Preferred Surname",
            yearGroup: "Year Group",
            className: "Class",
            leavingDate: "Date of Leaving",
          },

          // Columns that are not needed; any other that stands nowhere here stops the import.
          leave: ["Date of Birth"],
        }

        """#
}
