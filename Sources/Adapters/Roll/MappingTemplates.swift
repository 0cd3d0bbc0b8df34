/// The examples that a new school's folder gets; the same as in `consent/mappings`, which `RollTests` holds.
package enum MappingTemplates {
    /// One row for each pupil and one column for each consent.
    package static let wide = #"""
        // How Safelight reads a consent list with one row for each pupil and one column for each consent.
        // This one fits consent/samples/hollow-oak-wide.csv. Copy it, write your own export's headings and
        // answers in it, and let a second person look it over: a wrong word here is a wrong answer for every child.
        // Headings and answers are compared without upper and lower case, always as a whole.
        {
          shape: "wide",

          // What stands between two fields ("," or ";" or "\t") is told by the headings, unless it is written here:
          // separator: ",",

          // The headings that say who the pupil is. "upn" or "admissionNumber" is needed, and the legal name;
          // remove the lines that your export has no column for.
          columns: {
            upn: "UPN",
            admissionNumber: "Admission Number", // "uln", the learner number, is there too
            legalForename: "Legal Forename", // for one column “Smith, Jane” write legalName in place of the two
            legalSurname: "Legal Surname",
            knownAsForename: "Preferred Forename",
            knownAsSurname: "Preferred Surname",
            formerSurname: "Former Surname", // "formerForename" is there too
            yearGroup: "Year Group",
            className: "Class",
            leavingDate: "Date of Leaving", // or "left", a column with yes and no
            protected: "Never Publish", // yes: must not be shown anywhere, whatever the form says
            // listDate: "Date Printed", // when each row carries the day on which the export was made
          },

          // Columns that you looked at and that are not needed. A column that stands nowhere in this file stops the
          // import, since it may be a new consent.
          leave: [],

          // What the answers mean: granted, refused, withdrawn, unanswered, notAsked or expired.
          // Only "granted" is a yes. An answer that does not stand here counts as refused and is listed.
          answers: {
            "Yes": "granted",
            "No": "refused",
            "Withdrawn": "withdrawn",
            "Requested": "unanswered",
            "": "notAsked",
          },

          // Each consent column with the channels of policy.json5 that it answers for. A channel that no column
          // names has no answer, and so no picture of a named pupil goes there.
          // A column may have answers of its own. For one such as "Consent denied", where a yes is a no, write
          // polarity: "denied"; a no there then counts as not asked, or with whenNotDenied: "granted" as a yes.
          // For an opt-out beside columns that ask, polarity: "objection": a no or a blank there says nothing, and those count.
          // Where several people answered, write columns: ["Parent 1", "Parent 2"] in place of column: any no wins, and so
          // does a blank, unless blanks: "pass" passes over it. Where only days are filled, write
          // dates: { asked: "Requested", granted: "Consented", refused: "Rejected" }.
          // lasts: "academicYear" or "5 years" ends a yes that long after "since".
          consents: [
            { column: "Photo: Website", channels: ["website"], since: "Form Returned", expires: "Consent Until" },
            { column: "Photo: Social Media", channels: ["social"], since: "Form Returned", expires: "Consent Until" },
            { column: "Photo: Newsletter", channels: ["newsletter"], since: "Form Returned", expires: "Consent Until" },
            { column: "Photo: Parents' App", channels: ["app"], since: "Form Returned", expires: "Consent Until" },
            { column: "Photo: Display in School", channels: ["display"], since: "Form Returned", expires: "Consent Until" },
            { column: "Photo: Local Press", channels: ["press"], since: "Form Returned", expires: "Consent Until" },
          ],
        }

        """#

    /// One row for each member of staff.
    package static let staff = #"""
        // How Safelight reads a list of staff, so that grown-ups on photos are known by name.
        // This one fits consent/samples/hollow-oak-staff.csv; write your own export's headings in it.
        // Headings and answers are compared without upper and lower case, always as a whole.
        {
          shape: "staff",

          // What stands between two fields ("," or ";" or "\t") is told by the headings, unless it is written here:
          // separator: ",",

          // The headings that say who it is. The names are needed; remove the other lines that your export has no
          // column for. Somebody is known by "code", else by "email", else by the name: keep to the same from list
          // to list, or everybody is taken for a leaver and a newcomer.
          columns: {
            code: "Staff Code",
            email: "Work E-mail",
            forename: "Forename",
            surname: "Surname",
            knownAsForename: "Known As", // "knownAsSurname" is there too
            formerSurname: "Former Surname", // "formerForename" is there too
            leavingDate: "Date of Leaving", // or "left", a column with yes and no
            // protected: "Never Publish", // yes: must not be shown anywhere
            // listDate: "Date Printed", // when each row carries the day on which the export was made
          },

          // Columns that are not needed; any other that stands nowhere here stops the import.
          leave: [],

          // What the answers mean: granted, refused, withdrawn, unanswered, notAsked or expired.
          // Only "granted" is a yes. An answer that does not stand here counts as refused and is listed.
          answers: {
            "Yes": "granted",
            "No": "refused",
            "": "notAsked",
          },

          // Each consent column with the channels of policy.json5 that it answers for. Where the staff were not
          // asked, remove "answers" and "consents": the policy says whether staff need a consent at all.
          consents: [
            { column: "Photo: Online", channels: ["website", "social", "app"], since: "Asked On" },
            { column: "Photo: In Print", channels: ["newsletter", "display", "press"], since: "Asked On" },
          ],
        }

        """#

    /// One row for each pupil and consent.
    package static let long = #"""
        // How Safelight reads a consent list with one row for each pupil and consent.
        // This one fits consent/samples/hollow-oak-long.csv; wide.json5 explains what the two have in common.
        {
          shape: "long",

          columns: {
            upn: "UPN",
            admissionNumber: "Adno",
            legalForename: "Forename",
            legalSurname: "Surname",
            knownAsForename: "Known As",
            yearGroup: "Year",
            className: "Reg Group",
            left: "Leaver",
            protected: "Never Publish",
          },

          // The headings of the consent's name and of its answer; the dates are optional.
          consentName: "Consent Type",
          consentAnswer: "Consent Status",
          consentSince: "Consent Date",
          // consentExpires: "Consent End",

          // Columns that are not needed; any other that stands nowhere here stops the import.
          leave: [],

          // Every consent that the list names, with the channels that it answers for: [] where it has nothing to do
          // with pictures. A consent that does not stand here stops the import, so that nothing is taken for granted.
          // One that says something else is written { channels: ["website"], polarity: "denied" }, for example, where a
          // yes under its name is a no; "answers" and "lasts" may stand there too.
          names: {
            "Photos on website": ["website"],
            "Photos on social media": ["social"],
            "Photos in newsletter and parents' app": ["newsletter", "app"],
            "Photos on display in school": ["display"],
            "Photos in local press": ["press"],
            "School Visits": [],
          },

          answers: {
            "Granted": "granted",
            "Not Granted": "refused",
            "Refused": "refused",
            "Withdrawn": "withdrawn",
            "Requested": "unanswered",
            "Not Requested": "notAsked",
            "": "notAsked",
          },
        }

        """#
}
