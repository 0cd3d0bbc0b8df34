extension CircumstanceWords {
    /// The words of needs and circumstances that ship; the same text as `wording/circumstances.json5`.
    package static let shippedText = #"""
        // Words that tell of a child's need or circumstance. Safelight carries this list inside it; a school names its own groups in
        // its policy.json5 (text.ownGroups).
        //
        //   words    one or more words each; a “*” at the end of a word stands for any ending; case, accents and apostrophes make no
        //            difference
        //   codes    only as capitals, and not amid other words in capitals. HI, VI, PD, DS, OTH, E, K, N, PP, CP and IEP are codes of
        //            the same kind and left out on purpose: “Hi everyone”, “Henry VI”, “PD day”
        //   counts   "alone"   the words say something of whomever the picture shows, and where nobody is near they are noted
        //            "beside"  they are ordinary words too: they count only beside a child or in a group's name
        //            "tied"    as "beside", but only where a word such as “has” or “her” ties them to one child
        //            "group"   whoever is in the group has the need or the circumstance
        //   unless   words that make something else of them where they stand right after (“adopted an elephant”)
        //   source   "DfE": special educational needs return 2025 and school census 2024 to 2025, as local authorities explain them;
        //            "MIS": names of fields in SIMS, Arbor, Bromcom and the Common Transfer File; "usual": the words that schools use
        //            for the same, without a list behind them
        {
          terms: [
            { topic: "special educational needs", counts: "alone", source: "DfE", words: ["special educational need*", "special need*", "additional need*", "learning difficult*", "learning disabilit*", "speech and language need*", "speech language and communication need*", "education health and care plan*", "sen support", "sen register", "send register"], codes: ["SEN", "SEND", "EHCP", "EHCPS", "EHC", "SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "MSI", "ASD", "ASC", "BESD"] },
            { topic: "special educational needs", counts: "alone", source: "usual", words: ["autis*", "asperger*", "dyslexi*", "dyspraxi*", "dyscalculi*", "dysgraphi*", "neurodivergen*", "neurodivers*", "tourette*", "downs syndrome", "down syndrome", "attention deficit", "selective mutism", "selectively mute", "speech therap*", "speech and language therap*", "educational psycholog*", "occupational therap*", "play therap*", "statement of special*", "individual education plan*"], codes: ["ADHD", "CAMHS", "PMLDS"] },
            { topic: "special educational needs", counts: "beside", source: "usual", words: ["one to one support", "1 1 support", "1 to 1 support", "ta support", "learning support", "intervention", "interventions", "stammer*", "stutter*", "non verbal", "sensory need*", "sensory processing", "alternative provision"], codes: ["PDA", "SALT", "IHP"] },
            { topic: "special educational needs", counts: "tied", source: "usual", words: ["makaton", "sign language", "one to one", "senco*", "sendco*"], codes: ["BSL", "PECS"] },
            { topic: "special educational needs", counts: "group", source: "DfE", words: ["resource base", "resourced base", "resource provision", "resourced provision", "specially resourced", "nurture group", "nurture room", "nurture class", "pupil referral unit", "speech and language unit", "hearing impaired unit", "autism base", "autism unit", "send unit", "sen unit", "inclusion unit", "inclusion base"], codes: ["PRU"] },
            { topic: "a disability", counts: "alone", source: "DfE", words: ["hearing impair*", "visual* impair*", "vision impair*", "sight impair*", "partially sighted", "physical disabilit*", "multi sensory impair*", "cerebral palsy", "cochlear implant*", "muscular dystrophy", "spina bifida", "disabled child*", "disabled pupil*", "disabled student*"] },
            { topic: "a disability", counts: "beside", source: "usual", words: ["wheelchair*", "hearing aid*", "deaf", "disab*", "walking frame*", "prosthe*"] },
            { topic: "a disability", counts: "tied", source: "usual", words: ["blind"], unless: ["tasting", "date", "spot", "man", "fold"] },
            { topic: "money at home", counts: "alone", source: "DfE", words: ["free school meal*", "pupil premium", "ever 6", "early years pupil premium", "deprivation funding"], codes: ["FSM", "FSM6", "PPG", "EYPP"] },
            { topic: "money at home", counts: "beside", source: "MIS", words: ["disadvantaged", "bursary", "bursaries", "hardship", "food bank*", "foodbank*", "food voucher*", "uniform grant*", "uniform voucher*", "supermarket voucher*", "low income", "universal credit"] },
            { topic: "home and family", counts: "group", source: "DfE", words: ["young carer*", "service child*", "service pupil*", "forces child*", "gypsy roma", "traveller child*", "traveller pupil*", "traveller famil*", "traveller communit*", "roma child*", "roma pupil*"], codes: ["GRT"] },
            { topic: "care and protection", counts: "alone", source: "DfE", words: ["previously looked after", "child looked after", "child in care", "foster care*", "foster child*", "foster home*", "foster famil*", "foster mum*", "foster dad*", "foster parent*", "kinship care*", "special guardian*", "care leaver*", "childrens home*", "social worker*", "social services", "child protection plan*", "early help", "team around the family", "domestic abuse", "domestic violence", "womens refuge", "non molestation", "unaccompanied asylum*", "unaccompanied minor*"], codes: ["LAC", "PLAC", "CLA", "UASC", "CIN", "SGO"] },
            { topic: "care and protection", counts: "beside", source: "MIS", words: ["child protection", "child in need", "court order*", "safeguarding concern*", "safeguarding note*", "witness protection", "bereave*"], codes: ["MASH", "TAF"] },
            { topic: "care and protection", counts: "tied", source: "MIS", words: ["adopted", "fostered", "in care", "into care"], unless: ["a", "an", "the", "our", "some", "two", "three", "by", "of", "as", "homes", "animals", "greyhound*", "dog*", "cat*"] },
            { topic: "care and protection", counts: "group", source: "DfE", words: ["looked after child*", "looked after pupil*", "children looked after", "children in care", "adopted child*", "adopted pupil*", "fostered child*", "fostered pupil*"] },
            { topic: "behaviour", counts: "alone", source: "MIS", words: ["behaviour plan*", "behaviour support plan*", "permanently excluded", "permanent exclusion*", "fixed term exclusion*", "excluded from school", "suspended from school", "internal exclusion*", "physical intervention*", "behavioural incident*"] },
            { topic: "health", counts: "alone", source: "MIS", words: ["medical condition*", "medical need*", "health care plan*", "healthcare plan*", "medical plan*", "self harm*", "eating disorder*", "anorexi*", "bulimi*", "cystic fibrosis", "sickle cell", "leukaemi*", "incontinen*", "toileting"] },
            { topic: "health", counts: "beside", source: "usual", words: ["allerg*", "epipen*", "epi pen*", "anaphyla*", "asthma*", "inhaler*", "diabet*", "epilep*", "seizure*", "coeliac*", "celiac*", "cancer", "tumour*", "chemotherap*", "mental health", "anxiety", "depression", "insulin", "feeding tube", "eczema", "medication", "counselling"], unless: ["free"] },
            { topic: "language and origin", counts: "alone", source: "DfE", words: ["english as an additional language", "english as a second language", "english is an additional language", "new to english", "asylum seek*", "asylum seeker*", "immigration status"], codes: ["EAL", "ESOL"] },
            { topic: "language and origin", counts: "beside", source: "MIS", words: ["refugee*", "asylum", "immigrant*", "migrant*", "deported", "nationality", "ethnicity", "ethnic minorit*", "mixed race", "homes for ukraine"] },
            { topic: "belief", counts: "beside", source: "MIS", words: ["muslim*", "jewish", "hindu*", "sikh*", "buddhist*", "christian", "christians", "catholic", "jehovahs witness*", "halal", "kosher", "first holy communion", "bar mitzvah", "bat mitzvah", "hijab*", "turban*", "fasting"] },
            { topic: "identity", counts: "alone", source: "usual", words: ["gender identity", "gender reassignment", "transgender", "non binary", "sexual orientation", "gender dysphoria"] },
            { topic: "identity", counts: "beside", source: "usual", words: ["gay", "lesbian", "bisexual", "lgbt*", "trans boy", "trans girl", "trans pupil", "trans child"] },
          ],

          // Codes that are words as well: in a text of capitals they are only words (“SEND US YOUR PHOTOS”).
          codesThatAreWords: ["SEND", "SALT", "MASH", "PECS", "LAC", "CIN", "MSI"],

          // Days, weeks, collections and subjects: they tell of nobody, and are noted at most.
          // A term is one of these where such a word stands right after it,
          themeNouns: ["week", "day", "month", "year", "awareness", "acceptance", "appreciation", "appeal", "charity", "charities", "research", "uk", "trust", "society", "foundation", "fundrais*", "training", "policy", "policies", "strategy", "governor*", "basketball", "rugby", "tennis", "racing", "champion*", "ambassador*", "action"],
          // or one of these, unless the term is a group’s or somebody’s own (“the young carers’ celebration”, “her EHCP review”),
          mildThemeNouns: ["assembly", "assemblies", "workshop*", "festival", "celebration*", "report", "review", "statement", "lesson*", "topic", "museum", "stories", "story", "author*", "speaker*", "song", "songs", "choir", "signing", "alphabet", "art", "history", "options", "menu", "festivals", "temple", "faith", "values", "church", "service", "mark", "lead", "coordinator", "department", "information", "page", "friendly", "sports", "conference", "ramp"],
          // or one of these anywhere in the sentence.
          themeCues: ["awareness", "acceptance", "raised", "raising", "fundrais*", "donat*", "collected", "collecting", "collection", "charity", "in aid of", "sponsor*", "appeal", "harvest", "learn* about", "learnt about", "learned about", "taught us about", "talk about", "talked about", "assembly about", "assembly on", "workshop", "visitor", "visitors", "visited us", "author", "paralympi*", "guest", "training"],
          // These are noted by themselves.
          themes: ["children in need", "eid", "diwali", "ramadan", "hanukkah", "vaisakhi", "holi", "yom kippur", "passover", "anti bullying", "odd socks day", "childrens mental health week", "world mental health day", "refugee week", "dyslexia awareness week", "deaf awareness week", "faith school", "macmillan coffee morning", "jeans for genes", "guide dogs", "wheelchair basketball", "sign of the week", "sign language week", "world down syndrome day", "autism acceptance week", "young carers action day", "world religion day", "interfaith week"],

          // A term makes a group where one of these stands right after it, or after one more word.
          groupNouns: ["club*", "group*", "class", "classes", "unit", "base", "room", "hub", "session*", "trip*", "breakfast", "winners", "award*", "squad", "provision", "intervention*", "laptop*", "ipad*", "tablet*", "pupils", "children", "students", "learners", "kids", "boys", "girls", "families", "parents", "cohort", "register", "list", "lounge", "table", "team", "camp", "lunch*", "friends", "ones"],

          // Who is beside a term, in the same sentence: one child,
          child: ["pupil", "child", "boy", "girl", "student", "learner", "he", "she", "him", "her", "his", "hers", "son", "daughter", "himself", "herself", "youngster", "classmate", "brother", "sister", "twins"],
          // or several.
          children: ["pupils", "children", "boys", "girls", "students", "learners", "kids", "youngsters", "classmates"],

          // Words that tie a term to the one before them.
          ties: ["has", "have", "having", "had", "with", "her", "his", "their", "my", "whose", "is", "are", "was", "diagnosed", "suffers", "uses", "use", "using", "signs", "signing", "speaks", "needs", "gets", "receives", "receiving", "wears", "living", "manages", "despite", "overcame", "overcoming", "battling", "beat"],
        }
        """#
}
