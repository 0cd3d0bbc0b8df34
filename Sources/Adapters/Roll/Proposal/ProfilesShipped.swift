extension Profile {
    /// The profiles that ship, by id; the same texts as the files of `consent/profiles`.
    package static let shippedTexts: [(id: String, text: String)] = [
        (
            "arbor",
            #"""
            // Arbor: one file for each consent, and dates in place of a status. Put each consent’s name into its file’s name.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "Arbor",
              seen: "2026-11-21",
              shape: { is: "single", sure: "secondary", source: "its help shows one consent at a time, and the download comes from inside one" },
              headings: [
                { is: "granted", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["consentedDatetime"] },
                { is: "refused", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["rejectedDatetime"] },
                { is: "asked", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["requestedDatetime"] },
                { is: "granted", sure: "unverified", source: "likely captions", words: ["Consented", "Consented On", "Date Consented"] },
                { is: "refused", sure: "unverified", source: "likely captions", words: ["Rejected", "Rejected On", "Date Rejected"] },
                { is: "asked", sure: "unverified", source: "likely captions", words: ["Requested", "Requested On", "Date Requested"] },
                { is: "consentName", sure: "verified", source: "arbor-education/sis-sdk-php, ConsentType.php", words: ["consentTypeName"] },
                { is: "legalForename", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["legalFirstName"] },
                { is: "legalSurname", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["legalLastName"] },
                { is: "knownAsForename", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["preferredFirstName"] },
                { is: "knownAsSurname", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["preferredLastName"] },
                { is: "legalForename", sure: "secondary", source: "lists that other suppliers ask for", words: ["First name"] },
                { is: "legalSurname", sure: "secondary", source: "lists that other suppliers ask for", words: ["Last name"] },
                { is: "upn", sure: "secondary", source: "lists that other suppliers ask for", words: ["UPN"] },
                { is: "yearGroup", sure: "secondary", source: "lists that other suppliers ask for", words: ["Year group"] },
                { is: "className", sure: "secondary", source: "lists that other suppliers ask for", words: ["Registration form"] },
              ],
              answers: [
                { is: "granted", sure: "verified", source: "Arbor’s help centre", words: ["Confirm"] },
                { is: "refused", sure: "verified", source: "Arbor’s help centre", words: ["Decline"] },
                { is: "unanswered", sure: "verified", source: "Arbor’s help centre", words: ["Pending"] },
                { is: "granted", sure: "secondary", source: "a guide of 2021 by somebody else", words: ["Accepted"] },
                { is: "refused", sure: "secondary", source: "a guide of 2021 by somebody else", words: ["Declined"] },
              ],
              leave: [
                { is: "who answered, and birth", sure: "verified", source: "arbor-education/sis-sdk-php, Consent.php and Person.php", words: ["legalMiddleNames", "dateOfBirth", "respondee", "requestor"] },
              ],
            }

            """#
        ),
        (
            "bromcom",
            #"""
            // Bromcom: the names of its interface’s fields. Its consents know pupils by studentId only: export them together with UPN or admission number.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "Bromcom",
              seen: "2026-11-21",
              shape: { is: "long", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs: a row for each pupil and consent" },
              headings: [
                { is: "consentName", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["parentalConsentTypeName"] },
                { is: "consentAnswer", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["latestConsentStatus"] },
                { is: "upn", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["upn"] },
                { is: "admissionNumber", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["admissionNumber"] },
                { is: "legalForename", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["firstName"] },
                { is: "legalSurname", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["lastName"] },
                { is: "knownAsForename", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["preferredFirstName"] },
                { is: "knownAsSurname", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["preferredLastName"] },
                { is: "yearGroup", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["yearGroup"] },
                { is: "className", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["tutorGroupName"] },
                { is: "className", sure: "secondary", source: "lists that other suppliers ask for", words: ["Form"] },
              ],
              answers: [
                { is: "granted", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["Granted"] },
              ],
              leave: [
                { is: "what the view of students holds besides", sure: "verified", source: "jamesgurung/bromcom-essentials-dotnet, BromcomClient.cs", words: ["studentId", "genderCode", "dateOfBirth", "studentEmail", "ethnicityCode", "provisionName", "everFsm6Flag", "inCareFlag", "ealFlag", "premiumPupilFlag"] },
              ],
            }

            """#
        ),
        (
            "databridge",
            #"""
            // Databridge: the column says that consent was denied, so that its yes is a no.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "Databridge",
              seen: "2026-11-21",
              shape: { is: "long", sure: "unverified", source: "the screen has a row for each consent of a pupil; no export was seen" },
              headings: [
                { is: "consentAnswer", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Consent Denied"] },
                { is: "consentName", sure: "unverified", source: "databridgemis.freshdesk.com, article 103000000524; that it names the consent is our reading", words: ["Topic"] },
                { is: "since", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Date"] },
              ],
              answers: [
                { is: "granted", sure: "unverified", source: "a tick; under “Consent Denied” it counts as refused", words: ["Yes", "True"] },
                { is: "refused", sure: "unverified", source: "no tick; under “Consent Denied” it says only that nobody denied it", words: ["No", "False"] },
              ],
              denied: [
                { is: "denied", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Consent Denied"] },
              ],
              leave: [
                { is: "who gave it, and the screen’s own", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Given By (Student/Contact)", "Given by (Staff)", "Show on Summary", "Options"] },
              ],
              asks: [
                { is: "an archived record may not count: see what stands there, and leave the column only where none is", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Archived"] },
                { is: "it may tell two consents of one topic apart: look, and leave the column only where it does not", sure: "verified", source: "databridgemis.freshdesk.com, article 103000000524", words: ["Category"] },
              ],
            }

            """#
        ),
        (
            "isams",
            #"""
            // iSAMS: names and numbers of pupils; no words of its consents are known.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "iSAMS",
              seen: "2026-11-21",
              shape: { is: "roll", sure: "unverified", source: "no field for consents was found" },
              headings: [
                { is: "upn", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["UPN", "uniquePupilNumber"] },
                { is: "legalForename", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["Forename"] },
                { is: "legalSurname", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["Surname"] },
                { is: "knownAsForename", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["Preferredname", "preferredName"] },
                { is: "formerSurname", sure: "unverified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests; that it is a surname is our reading", words: ["previousName"] },
                { is: "yearGroup", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["NCYear", "yearGroup"] },
                { is: "className", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["Form", "formGroup"] },
                { is: "admissionNumber", sure: "unverified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests; that it is the admission number is our reading", words: ["SchoolCode"] },
              ],
              leave: [
                { is: "what the pupil’s record holds besides", sure: "verified", source: "CraigChamberlain/IsamsBatchApiClient.NET.Core and cranleighschool/isams-php, tests", words: ["Id", "PersonId", "PersonGuid", "SchoolId", "UserCode", "UserName", "Title", "Middlename", "middlenames", "Initials", "Fullname", "officialName", "Gender", "DOB", "EmailAddress", "MobileNumber", "Nationalities", "Languages", "Ethnicity", "latestPhotoId"] },
              ],
            }

            """#
        ),
        (
            "juniper",
            #"""
            // Juniper Education MIS: four states.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "Juniper Education MIS",
              seen: "2026-11-21",
              shape: { is: "long", sure: "unverified", source: "no export was seen" },
              headings: [
                { is: "consentName", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Consent Type"] },
                { is: "consentAnswer", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["State", "Status"] },
                { is: "since", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Date"] },
              ],
              answers: [
                { is: "granted", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Granted"] },
                { is: "refused", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Not Granted"] },
                { is: "unanswered", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Requested"] },
                { is: "notAsked", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Not Requested"] },
              ],
              leave: [
                { is: "who told the school", sure: "verified", source: "help.junipereducation.org, articles 33357306593565, 34251110229277 and 33357659339293", words: ["Informed By"] },
              ],
            }

            """#
        ),
        (
            "sims-7",
            #"""
            // A report of SIMS 7 as CSV, with a title above the headings.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "SIMS 7 report",
              seen: "2026-11-21",
              shape: { is: "long", sure: "unverified", source: "a report with a field of which a pupil has several repeats the pupil on each row; captions are the author’s" },
              headings: [
                { is: "legalForename", sure: "verified", source: "scripts that read its reports", words: ["Legal Forename"] },
                { is: "legalSurname", sure: "verified", source: "scripts that read its reports", words: ["Legal Surname"] },
                { is: "knownAsForename", sure: "verified", source: "scripts that read its reports", words: ["Preferred Forename"] },
                { is: "knownAsSurname", sure: "verified", source: "scripts that read its reports", words: ["Preferred Surname", "PN Preferred Surname"] },
                { is: "admissionNumber", sure: "verified", source: "scripts that read its reports", words: ["adno"] },
                { is: "upn", sure: "verified", source: "scripts that read its reports", words: ["UPN"] },
                { is: "className", sure: "secondary", source: "lists that other suppliers ask for", words: ["Reg"] },
                { is: "yearGroup", sure: "secondary", source: "lists that other suppliers ask for", words: ["Year"] },
                { is: "legalForename", sure: "secondary", source: "lists that other suppliers ask for", words: ["Forename"] },
                { is: "legalSurname", sure: "secondary", source: "lists that other suppliers ask for", words: ["Surname"] },
              ],
              answers: [
                { is: "granted", sure: "verified", source: "sims-partners.com on imports: T for true", words: ["T"] },
                { is: "refused", sure: "verified", source: "sims-partners.com on imports: F for false", words: ["F"] },
              ],
              leave: [
                { is: "columns of such reports", sure: "verified", source: "scripts that read its reports", words: ["Year of Entry", "SEN Status", "Need type", "Need type code", "Middle Name(s)"] },
              ],
            }

            """#
        ),
        (
            "sims-next",
            #"""
            // SIMS Next Generation (“SIMS 8”): pupils and consents on screens of its own tests.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "SIMS Next Generation",
              seen: "2026-11-21",
              shape: { is: "long", sure: "unverified", source: "the screens keep one row for each pupil and consent; no export was seen" },
              headings: [
                { is: "consentAnswer", sure: "verified", source: "NanaShenley/sel, tests of the consent screens", words: ["Consent Status"] },
                { is: "since", sure: "verified", source: "NanaShenley/sel, tests of the consent screens", words: ["Consent Date"] },
                { is: "admissionNumber", sure: "verified", source: "NanaShenley/sel, tests of the consent screens of marksheets", words: ["Admission Number"] },
                { is: "className", sure: "verified", source: "NanaShenley/sel, tests of the consent screens of marksheets", words: ["Class"] },
                { is: "yearGroup", sure: "verified", source: "NanaShenley/sel, tests of the consent screens of marksheets", words: ["Current Year Group", "Current NC Year"] },
              ],
              answers: [
                { is: "refused", sure: "verified", source: "NanaShenley/sel, tests of the consent screens", words: ["Refused"] },
              ],
              leave: [
                { is: "columns that marksheets offer", sure: "verified", source: "NanaShenley/sel, tests of the consent screens of marksheets", words: ["Age (YY/MM)", "Asylum Status", "Date of Admission", "Date of Birth", "Ethnicity", "Free School Meals", "Gender", "Language", "Looked After (LAC)", "Newcomer", "Percentage Attendance", "SEN Need", "SEN Status"] },
              ],
              asks: [
                { is: "a consent that is no longer active may not count: see what stands there, and leave the column only where all are active", sure: "verified", source: "NanaShenley/sel, tests of the consent screens", words: ["Active"] },
                { is: "a comment may take a yes back: look through them, correct those answers in SIMS, and then leave the column", sure: "verified", source: "NanaShenley/sel, tests of the consent screens", words: ["Comments"] },
              ],
            }

            """#
        ),
        (
            "unique-schools",
            #"""
            // Unique Schools (Ireland): the two answers of its picture permission list.
            // The words of this system; what a consent is called, and where its pictures go, is each school's own.
            {
              title: "Unique Schools",
              seen: "2026-11-21",
              shape: { is: "single", sure: "secondary", source: "a list about the one permission" },
              answers: [
                { is: "granted", sure: "verified", source: "uniqueschools.helpjuice.com, “Picture Permission list”", words: ["Allow"] },
                { is: "refused", sure: "verified", source: "uniqueschools.helpjuice.com, “Picture Permission list”", words: ["Deny"] },
              ],
            }

            """#
        ),
    ]
}
