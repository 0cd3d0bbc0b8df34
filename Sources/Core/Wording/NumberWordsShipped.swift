extension NumberWords {
    /// The words of numbers that ship; the same text as `wording/numbers.json5`.
    package static let shippedText = #"""
        // Numbers that are nobody's own, and the words beside numbers that say what they are. Safelight carries this list inside it.
        //
        //   publicNumbers   emergency and help lines by their whole number
        //   publicPrefixes  services that no household has: 03 for public bodies and firms, 080 free of charge, 084 and 087 for services.
        //                   070 and 076 are personal and left out. Source: Ofcom's National Telephone Numbering Plan (the kinds of
        //                   numbers); written down from general knowledge and not compared with its newest edition
        //   admission       words for the number that a school gives to a pupil
        //   number          words for “number”, which need one of those beside them
        //   otherNumbers    a number after one of these is no NHS number, whatever its check digit says
        {
          publicNumbers: ["101", "105", "111", "112", "119", "999", "116000", "116006", "116111", "116117", "116123", "08001111"],
          publicPrefixes: ["030", "033", "034", "037", "080", "0843", "0844", "0845", "0870", "0871", "0872", "0873"],
          admission: ["admission", "admissions", "adm", "admno", "adno", "candidate", "exam", "pupil", "student", "learner"],
          number: ["number", "no", "num", "nr", "id"],
          otherNumbers: ["order", "orders", "invoice", "ref", "reference", "isbn", "ean", "barcode", "serial", "ticket", "tickets", "booking", "account", "acct", "tracking", "parcel", "customer", "model", "part", "quote", "receipt", "transaction", "charity", "company", "registered", "catalogue", "item", "lot", "batch", "code"],
        }
        """#
}
