extension PlaceWords {
    /// The words of places that ship; the same text as `wording/places.json5`.
    package static let shippedText = #"""
        // Words by which a place is told: postcodes and streets.
        //
        //   postcodeAreas   the 121 geographic areas of Great Britain and Northern Ireland with Guernsey, Jersey and the Isle of Man;
        //                   written down from general knowledge, counted, and not compared with Royal Mail's own list
        //   streets         after a number and a name these make an address (“14 Elm Road”). Source: the usual street types of British
        //                   addresses; there is no open list that is complete
        //   streetsAndMore  these are ordinary words too (“3 Peaks Walk”, “Centre Court”): they need a word of dwelling, a town or a
        //                   postcode beside them
        //   streetsAfterComing  of those the ones that a number, a name and a word such as “to” or “at” before them are enough for
        //   neverStreets    words before a street word that make something else of it (“Food Drive”)
        //   notHouses       a number after one of these is no house's (“Year 4 Willow Close”)
        //   dwelling        words of living somewhere
        //   venues          places that are open to everybody, in one or two words; before an address they say that nobody lives there
        //   venueNames      the same as the last word of a name in capitals only (“Ely Academy”)
        //   wellKnown       addresses of stories, and of what classes visit
        {
          postcodeAreas: ["AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY", "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"],
          streets: ["road", "rd", "street", "avenue", "ave", "lane", "ln", "crescent", "cres", "terrace", "drive", "close", "grove", "mews", "gardens", "gdns", "cottages", "boulevard", "villas", "esplanade", "promenade", "wynd", "brae", "spinney", "causeway"],
          streetsAndMore: ["st", "way", "hill", "walk", "court", "ct", "place", "row", "square", "park", "green", "rise", "view", "croft", "yard", "wharf", "house", "farm", "cottage", "parade", "field", "fields", "meadow", "meadows", "end", "path", "gate", "mount", "chase", "dell", "glade", "brow", "bank", "circus", "copse", "drove", "vale", "mead", "ridge", "quay", "heath", "common", "circle", "orchard", "paddock", "paddocks", "lea", "leas", "buildings", "dene", "garth", "knoll", "passage", "reach", "crest", "warren", "hollow", "grange", "mansions", "parkway", "approach", "covert"],
          streetsAfterComing: ["way", "hill", "walk", "court", "place", "row", "rise", "view", "croft", "wharf", "parade", "mount", "chase", "dell", "glade", "brow", "copse", "drove", "vale", "mead", "quay", "paddock", "lea", "dene", "garth", "knoll", "crest", "mansions", "parkway", "approach"],
          neverStreets: ["food", "toy", "book", "coat", "tin", "charity", "mile", "minute", "minutes", "min", "hour", "day", "night", "botanical", "botanic", "secret", "long", "test", "high", "sponsored", "peaks", "kilometre", "km", "metre", "way", "cycle", "bus", "fast", "slow"],
          notHouses: ["year", "years", "yr", "y", "class", "room", "key", "stage", "ks", "group", "team", "page", "chapter", "court", "pitch", "lane", "table", "score", "age", "aged", "form", "set", "house", "week", "day", "lesson", "unit", "part", "level", "platform", "bus", "route", "reception", "primary", "grade", "under", "p", "s", "u"],
          dwelling: ["live", "lives", "living", "lived", "address", "home", "moved", "reside", "resides", "flat", "apartment", "neighbour", "neighbours", "addressed", "house", "family"],
          venues: ["town hall", "village hall", "parish hall", "church hall", "scout hut", "community centre", "leisure centre", "sports centre", "arts centre", "civic centre", "conference centre", "visitor centre", "garden centre", "shopping centre", "swimming pool", "swimming baths", "art gallery", "fire station", "police station", "railway station", "bus station", "library", "museum", "theatre", "cinema", "stadium", "cathedral", "zoo", "aquarium", "arena", "gallery", "corn exchange", "guildhall"],
          venueNames: ["hall", "church", "school", "academy", "college", "university", "hospital", "hotel", "centre", "castle", "abbey", "chapel", "mosque", "temple", "synagogue", "gurdwara", "ground", "pool", "studios", "observatory", "planetarium"],
          wellKnown: ["10 downing street", "11 downing street", "221b baker street", "4 privet drive", "32 windsor gardens", "52 festive road", "17 cherry tree lane", "7 eccles street", "42 wallaby way"],
        }
        """#
}
