extension Vocabulary {
    /// The vocabulary that ships; the same text as `consent/vocabulary.json5`.
    package static let shippedText = #"""
        // Words that headings, answers and names of consents are made of, for “safelight consent map”.
        // They only suggest: what counts is the mapping file that a person looked at and confirmed.
        //
        // sure: "verified" (read in the system's own documents or code), "secondary" (somebody else says so) or "unverified"
        // (likely words that nobody has seen in an export). Headings and answers are compared as a whole, never by a part of
        // them: “Not Granted” is not “Granted”. Case, spaces, “_” and “-” make no difference in headings.
        {
          // The columns of a mapping, and what they are called.
          headings: [
            { is: "upn", sure: "verified", source: "SIMS 7, Bromcom and iSAMS call it so", words: ["UPN", "Unique Pupil Number"] },
            { is: "uln", sure: "unverified", source: "the usual name of the number", words: ["ULN", "Unique Learner Number"] },
            { is: "admissionNumber", sure: "verified", source: "SIMS (“Admission Number”, “adno”) and Bromcom (“admissionNumber”)", words: ["Admission Number", "Adno"] },
            { is: "admissionNumber", sure: "unverified", source: "likely spellings", words: ["Admission No", "Adm No", "Admission Num"] },
            { is: "legalForename", sure: "verified", source: "SIMS 7, Arbor (“legalFirstName”) and Wonde", words: ["Legal Forename", "Legal First Name"] },
            { is: "legalForename", sure: "secondary", source: "lists that other suppliers ask for; a known-as name may stand there", words: ["Forename", "First Name"] },
            { is: "legalSurname", sure: "verified", source: "SIMS 7, Arbor (“legalLastName”) and Wonde", words: ["Legal Surname", "Legal Last Name"] },
            { is: "legalSurname", sure: "secondary", source: "lists that other suppliers ask for", words: ["Surname", "Last Name"] },
            { is: "legalName", sure: "unverified", source: "one column “Smith, Jane”, seen without a fixed heading", words: ["Name", "Full Name", "Pupil Name", "Student Name", "Pupil", "Student", "Legal Name"] },
            { is: "knownAsForename", sure: "verified", source: "SIMS 7, Arbor, Bromcom and iSAMS (“Preferredname”)", words: ["Preferred Forename", "Preferred First Name", "Preferred Name", "Preferredname"] },
            { is: "knownAsForename", sure: "unverified", source: "likely words", words: ["Known As", "Known As Forename", "Chosen Forename", "Chosen First Name", "Chosen Name"] },
            { is: "knownAsSurname", sure: "verified", source: "SIMS 7 (also “PN Preferred Surname”), Arbor and Bromcom", words: ["Preferred Surname", "Preferred Last Name", "PN Preferred Surname"] },
            { is: "knownAsSurname", sure: "unverified", source: "likely words", words: ["Known As Surname", "Chosen Surname"] },
            { is: "formerForename", sure: "unverified", source: "the Common Transfer File has “FormerForename”", words: ["Former Forename", "Previous Forename"] },
            { is: "formerSurname", sure: "unverified", source: "the Common Transfer File has “FormerSurname”", words: ["Former Surname", "Previous Surname"] },
            { is: "yearGroup", sure: "verified", source: "SIMS (“Current Year Group”, “Current NC Year”), Bromcom and iSAMS", words: ["Year Group", "Current Year Group", "Current NC Year", "NC Year"] },
            { is: "yearGroup", sure: "secondary", source: "lists that other suppliers ask for", words: ["Year"] },
            { is: "className", sure: "verified", source: "SIMS (“Class”), Bromcom (“tutorGroupName”) and iSAMS (“Form”)", words: ["Class", "Tutor Group Name", "Form", "Form Group"] },
            { is: "className", sure: "secondary", source: "lists that other suppliers ask for", words: ["Reg", "Reg Group", "Registration Form", "Registration Group", "Tutor Group", "Class Name"] },
            { is: "leavingDate", sure: "unverified", source: "likely words", words: ["Date of Leaving", "Leaving Date", "DOL", "Date Left"] },
            { is: "left", sure: "unverified", source: "likely words", words: ["Leaver", "Left", "Has Left"] },
            { is: "protected", sure: "unverified", source: "likely words", words: ["Never Publish", "Do Not Publish", "Never Photograph"] },
            { is: "listDate", sure: "unverified", source: "likely words", words: ["Date Printed", "Report Date", "Date of Export", "Exported On"] },
            { is: "consentName", sure: "verified", source: "Juniper (“Consent Type”), Bromcom (“parentalConsentTypeName”)", words: ["Consent Type", "Parental Consent Type Name"] },
            { is: "consentName", sure: "unverified", source: "likely words", words: ["Consent", "Consent Name", "Consent Type Name", "Parental Consent", "Permission", "Permission Type", "Permission Name"] },
            { is: "consentAnswer", sure: "verified", source: "SIMS next generation (“Consent Status”), Bromcom (“latestConsentStatus”)", words: ["Consent Status", "Latest Consent Status"] },
            { is: "consentAnswer", sure: "unverified", source: "likely words", words: ["Consent State", "Consent Given", "Consent Answer", "Response", "Answer", "Status", "State", "Permission Given", "Permission Status"] },
            { is: "granted", sure: "verified", source: "Arbor's interface (“consentedDatetime”)", words: ["Consented Datetime"] },
            { is: "refused", sure: "verified", source: "Arbor's interface (“rejectedDatetime”)", words: ["Rejected Datetime"] },
            { is: "asked", sure: "verified", source: "Arbor's interface (“requestedDatetime”)", words: ["Requested Datetime"] },
            { is: "granted", sure: "unverified", source: "likely words", words: ["Consented", "Date Consented"] },
            { is: "refused", sure: "unverified", source: "likely words", words: ["Rejected", "Rejected On", "Date Rejected"] },
            { is: "asked", sure: "unverified", source: "likely words", words: ["Requested", "Requested On", "Date Requested"] },
            { is: "since", sure: "verified", source: "SIMS next generation (“Consent Date”)", words: ["Consent Date"] },
            { is: "since", sure: "unverified", source: "likely words", words: ["Date of Consent", "Form Returned", "Date Returned", "Date Signed", "Asked On", "Consented On"] },
            { is: "expires", sure: "unverified", source: "likely words", words: ["Consent Until", "Consent End", "Consent End Date", "Consent Expires", "Consent Expiry", "Valid Until"] },
            { is: "code", sure: "unverified", source: "likely words", words: ["Staff Code", "Staff ID", "Employee Number"] },
            { is: "email", sure: "unverified", source: "likely words", words: ["Work E-mail", "Work Email", "Email", "E-mail", "Email Address"] },
          ],

          // What an answer means: granted, refused, withdrawn, unanswered, notAsked or expired.
          answers: [
            { is: "granted", sure: "verified", source: "Bromcom and Juniper (“Granted”), Unique Schools (“Allow”)", words: ["Granted", "Allow"] },
            { is: "granted", sure: "unverified", source: "likely words", words: ["Yes", "Y", "True", "T", "1", "Consented", "Confirmed", "Accepted", "Approved", "Allowed", "Given", "Consent Given"] },
            { is: "refused", sure: "verified", source: "SIMS next generation (“Refused”), Juniper (“Not Granted”), Unique Schools (“Deny”)", words: ["Refused", "Not Granted", "Deny"] },
            { is: "refused", sure: "unverified", source: "likely words", words: ["No", "N", "False", "F", "0", "Declined", "Denied", "Rejected", "Not Given", "Consent Not Given", "Not Allowed", "Not Consented"] },
            { is: "withdrawn", sure: "unverified", source: "likely words", words: ["Withdrawn", "Revoked", "Consent Withdrawn"] },
            { is: "unanswered", sure: "verified", source: "Juniper (“Requested”), Arbor's help (“pending”)", words: ["Requested", "Pending"] },
            { is: "unanswered", sure: "unverified", source: "likely words", words: ["No Response", "No Reply", "Awaiting", "Awaiting Response", "Not Returned"] },
            { is: "notAsked", sure: "verified", source: "Juniper (“Not Requested”)", words: ["Not Requested"] },
            { is: "notAsked", sure: "unverified", source: "likely words", words: ["N/A", "NA", "-", "Not Asked", "Not Applicable", "None"] },
            { is: "expired", sure: "unverified", source: "likely words", words: ["Expired", "Lapsed", "Out of Date"] },
          ],

          // Without one of these a consent's name does not say that it is about photographs, and nobody guesses.
          pictures: [
            { is: "photographs", sure: "verified", source: "SIMS (“Photograph Student”), Unique Schools (“Picture Permission”), forms of British schools", words: ["Photo", "Photos", "Photograph", "Photographs", "Photographic", "Photography", "Picture", "Pictures", "Image", "Images"] },
          ],

          // Where pictures go, by words within a consent's name. The names are each school's own, so none of these is sure.
          channels: [
            { is: "website", sure: "unverified", source: "forms of British schools", words: ["Website", "Web Site", "School Web", "Web Page", "Web"] },
            { is: "social", sure: "unverified", source: "forms of British schools", words: ["Social Media", "Social Network", "Social Networks", "Facebook", "Instagram", "Twitter"] },
            { is: "newsletter", sure: "unverified", source: "forms of British schools", words: ["Newsletter", "Newsletters", "Prospectus", "Printed Publications", "School Publications"] },
            { is: "app", sure: "unverified", source: "forms of British schools", words: ["App", "Parents App", "Parent App"] },
            { is: "display", sure: "unverified", source: "forms of British schools", words: ["Display", "Displays", "Noticeboard", "Notice Board"] },
            { is: "press", sure: "unverified", source: "forms of British schools", words: ["Press", "Local Press", "Newspaper", "Newspapers", "News Media", "Local Media"] },
          ],

          // A consent with one of these in its name is about something else, or about more or less than it seems: a person says.
          doubts: [
            { is: "it speaks of films or sound", sure: "verified", source: "forms ask for film apart from photographs", words: ["Video", "Videos", "Film", "Films", "Filming", "Filmed", "Recording", "Recordings", "Webcam", "Livestream", "Live Stream", "Audio"] },
            { is: "it speaks of somebody else's use", sure: "verified", source: "forms name other companies and partner trusts apart from the school", words: ["Partner", "Partners", "Third Party", "Third Parties", "External", "Company", "Companies", "Trust", "Other", "Others", "Photographer", "Supplier"] },
            { is: "it seems to hold a condition", sure: "unverified", source: "answers such as “Yes - not Facebook” exist", words: ["Only", "Except", "Unless", "Excluding", "If", "But", "Not", "No", "Without", "Internal", "Closed", "Private"] },
            { is: "it may say only that somebody was asked, and not what was answered", sure: "unverified", source: "likely words", words: ["Asked", "Sent", "Send", "Requested", "Request", "Issued", "Issue", "Chased", "Chase", "Chasing", "Reminder", "Reminders", "Reminded", "Contacted", "Handed", "Returned", "Received"] },
            { is: "it is about pictures of the body or for records", sure: "unverified", source: "likely words", words: ["Biometric", "Medical", "Fingerprint", "ID", "Record", "Records", "MIS"] },
          ],

          // Columns that a consent list needs nothing of. They are left out, and what stands in them is never shown.
          leave: [
            { is: "birth and age", sure: "verified", source: "SIMS, Arbor, Bromcom and iSAMS", words: ["Date of Birth", "DOB", "Age", "Age YY MM", "Birthday"] },
            { is: "sex and gender", sure: "verified", source: "SIMS, Bromcom, iSAMS and the Common Transfer File", words: ["Gender", "Gender Code", "Gender Identity", "Sex"] },
            { is: "special needs", sure: "verified", source: "SIMS and Bromcom", words: ["SEN", "SEND", "SEN Need", "SEN Status", "SEN Provision", "EHCP", "Need Type", "Need Type Code", "Provision Name"] },
            { is: "ethnicity, origin and language", sure: "verified", source: "SIMS, Bromcom and iSAMS", words: ["Ethnicity", "Ethnicity Code", "Ethnic Group", "Nationality", "Nationalities", "Asylum Status", "Newcomer", "Language", "Languages", "First Language", "Home Language", "EAL", "EAL Flag"] },
            { is: "belief", sure: "unverified", source: "likely words", words: ["Religion", "Faith"] },
            { is: "money", sure: "verified", source: "SIMS and Bromcom", words: ["Free School Meals", "FSM", "FSM Eligible", "Ever 6", "Ever FSM6 Flag", "Pupil Premium", "PP", "Premium Pupil Flag", "Bursary", "Service Child"] },
            { is: "health", sure: "unverified", source: "likely words", words: ["Medical", "Medical Condition", "Medical Conditions", "Medical Notes", "Allergies", "Dietary Needs", "Disability", "Doctor", "NHS Number"] },
            { is: "addresses and telephones", sure: "unverified", source: "likely words", words: ["Address", "Postcode", "Post Code", "Telephone", "Phone", "Mobile", "Mobile Number", "Home Phone", "Parent Email", "Contact Email", "Student Email", "Emergency Contact"] },
            { is: "names that captions do not use", sure: "verified", source: "SIMS 7, Arbor and iSAMS", words: ["Middle Name", "Middle Names", "Middle Name s", "Middlename", "Legal Middle Names", "Title", "Initials"] },
            { is: "who answered or wrote it down", sure: "verified", source: "Arbor (“respondee”), Juniper (“Informed By”), Databridge (“Given By”)", words: ["Respondee", "Requestor", "Informed By", "Given By", "Given By Student Contact", "Given By Staff", "Signatory"] },
            { is: "coming and attendance", sure: "verified", source: "SIMS", words: ["Date of Admission", "Admission Date", "Year of Entry", "Percentage Attendance", "Attendance"] },
          ],

          // Columns that may say who must never be shown: a person looks at them where they speak of pictures or hold yes and no;
          // else a consent list needs nothing of them. What stands in them is never shown.
          protects: [
            { is: "care and protection", sure: "verified", source: "SIMS and Bromcom", words: ["Looked After", "Looked After LAC", "LAC", "CLA", "In Care", "In Care Flag", "In LEA Care", "Adopted", "Child Protection", "Safeguarding", "Social Worker", "Court Order"] },
            { is: "care and protection", sure: "unverified", source: "likely words", words: ["Looked After Child", "PLAC", "Court", "Safe Guarding", "Protected"] },
          ],

          // Columns that may take a yes back: a person looks at them.
          asks: [
            { is: "a note may take a yes back (“yes, but no name”): look through them, correct those answers in the school's information system, and then leave the column", sure: "verified", source: "SIMS next generation (“Comments”); notes are lost when Arbor takes consents over", words: ["Comments", "Comment", "Notes", "Note", "Consent Notes", "Remarks"] },
            { is: "a consent that is no longer active may not count: see what stands there, and leave the column only where all are active", sure: "verified", source: "SIMS next generation (“Active”), Databridge (“Archived”)", words: ["Active", "Archived"] },
          ],
        }

        """#
}
