extension ContextWords {
    /// The words around names that ship; the same text as `wording/context.json5`.
    package static let shippedText = #"""
        // Words that say whether a word is meant as a child's name. Safelight carries this list inside it; a school adds the names of its
        // classes, houses and rooms in its policy.json5 ("text").
        //
        // About one child in ten has a forename that is an ordinary word (Rose, Will, May, Jack: 10.3 % of the births in the Office for
        // National Statistics' baby names of 2014 to 2020). Such a word is taken for a name where something beside it says so.
        // What is ordinary comes from Debian's list of British English words (package wbritish); what stands here is what that list lacks.
        //
        // Source: written for Safelight from general knowledge of English and of what schools write. Licence: as Safelight itself.
        {
            // After these a name follows, whatever its letters look like.
            cuesBefore: [
                "well done", "well done to", "congratulations", "congratulations to", "congrats", "congrats to", "happy birthday", "happy birthday to",
                "bravo", "good luck", "good luck to", "thank you", "thank you to", "thanks", "thanks to", "good job", "great job", "great work", "super work",
                "made by", "drawn by", "painted by", "written by", "designed by", "baked by", "built by", "won by", "scored by", "sung by",
                "artwork by", "work by", "photo by", "picture by", "poem by", "story by", "read by", "played by", "led by", "taken by", "created by",
                "called", "named", "pupil", "our pupil", "star of the week", "pupil of the week", "learner of the week", "winner", "captain",
                "player of the match", "head girl", "head boy", "child",
                "hooray for", "three cheers for", "shout out to", "proud of", "so proud of", "very proud of", "birthday girl", "birthday boy",
            ],
            // After these a name follows where it has a capital letter and does not name a time or a place.
            cuesBeforeCapital: ["by", "from", "with", "for", "and", "to", "star", "starring", "meet", "featuring", "like", "as", "friend", "gave", "helped"],
            // These follow a name that says who did something; each is a past form, which no "will" or "may" has after it.
            cuesAfter: [
                "aged", "age", "won", "scored", "painted", "wrote", "said", "says", "drew", "baked", "sang", "earned", "achieved", "received", "told",
                "swam", "ran", "built", "designed", "enjoyed", "loved", "loves", "enjoys", "explained", "showed", "shared", "dressed", "wore",
                "planted", "helped", "gets", "has won", "was chosen", "was awarded", "wins", "and her", "and his", "in year", "from year", "of year", "is our star", "is our winner", "with her", "with his", "holding",
            ],
            // A capital letter after these belongs to a thing or a place.
            determiners: [
                "a", "an", "the", "this", "that", "these", "those", "our", "your", "my", "their", "its", "his", "her", "each", "every", "some", "any", "no",
                "one", "two", "three", "next", "last", "early", "late", "mid", "new", "first",
            ],
            placePrepositions: ["in", "at", "near", "of", "around", "visit", "visited", "visiting", "across", "through", "into", "to", "towards"],
            // Before the name of a grown-up.
            titles: [
                "mr", "mrs", "ms", "mx", "miss", "dr", "sir", "dame", "prof", "professor", "rev", "reverend", "revd", "father", "sister", "canon", "bishop",
                "lady", "lord", "coach", "headteacher", "teacher", "councillor", "cllr", "mayor", "pc", "pcso", "officer", "captain", "governor", "author",
                "illustrator", "poet", "artist", "king", "queen", "prince", "princess", "president", "pope", "chef", "headmaster", "headmistress", "auntie", "uncle",
                "grandma", "grandpa", "nanny",
            ],
            // Before the name of a church, a school or a day.
            saints: ["st", "saint", "sts", "ss"],
            // After the name of a class, a house, a place or an event.
            places: [
                "class", "classes", "house", "room", "form", "group", "team", "set", "building", "block", "hall", "school", "primary", "infant", "infants", "junior", "juniors",
                "academy", "college", "church", "cathedral", "chapel", "abbey", "castle", "museum", "gallery", "library", "theatre", "park", "zoo", "farm",
                "wood", "woods", "forest", "garden", "gardens", "beach", "bay", "lake", "river", "bridge", "station", "road", "street", "lane", "avenue",
                "close", "drive", "court", "square", "centre", "center", "stadium", "arena", "city", "town", "united", "rovers", "wanderers", "county", "university", "airport",
                "island", "islands", "hotel", "lodge", "cottage", "mill", "hill", "hospital", "nursery", "preschool", "swim", "pool", "leisure", "trust", "day", "fair",
                "fayre", "fete", "festival", "term", "holiday", "holidays", "week", "club", "bank",
            ],
            // Times, seasons, subjects and feasts: they have a capital letter without being a name.
            calendar: [
                "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
                "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                "spring", "summer", "autumn", "winter", "easter", "christmas", "noel", "advent", "lent", "eid", "diwali", "holi", "eve",
                "art", "drama", "music", "dance", "history", "geography", "science", "english", "french", "spanish", "latin", "maths", "computing", "phonics",
                "reception", "nursery",
            ],
            // Names of places that are forenames too.
            placeNames: [
                "adelaide", "alexandria", "asia", "austin", "bethany", "boston", "brooklyn", "camden", "carolina", "catalina", "chad", "chelsea", "cuba", "dakota", "dallas",
                "denver", "devon", "eden", "florence", "geneva", "georgia", "houston", "india", "ireland", "israel", "italy", "jamaica", "jordan", "kent", "kenya", "kingston",
                "lincoln", "london", "lourdes", "madison", "maya", "milan", "nevada", "olympia", "paris", "petra", "phoenix", "preston", "rio", "rome", "savannah", "sharon",
                "sicily", "sidney", "siena", "sierra", "sydney", "troy", "valencia", "victoria", "vienna", "virginia", "wells", "york",
            ],
            // Surnames that mean a place, a people or somebody whom lessons are about more often than a child.
            famousSurnames: [
                "archimedes", "armstrong", "attenborough", "austen", "babbage", "bach", "banksy", "beethoven", "blake", "blyton", "bradford", "bronte",
                "brunel", "carroll", "cezanne", "chaplin", "chester", "churchill", "columbus", "constable", "cornwall", "curie", "dahl", "darwin", "davinci",
                "defoe", "degas", "derby", "dickens", "donaldson", "durham", "earhart", "edison", "einstein", "elgar", "england", "english", "essex",
                "fawkes", "fleming", "france", "frank", "french", "gagarin", "galilei", "galileo", "gandhi", "handel", "hawking", "hepworth", "hockney",
                "hokusai", "holland", "holst", "ireland", "irish", "jemison", "jenner", "johnson", "kahlo", "kandinsky", "keats", "kipling", "klimt",
                "lancaster", "lincoln", "london", "lovelace", "lowry", "luther", "malala", "mandela", "matisse", "monet", "morpurgo", "mozart", "newton",
                "nightingale", "norfolk", "pankhurst", "parks", "pasteur", "pepys", "picasso", "potter", "preston", "prokofiev", "raleigh", "rembrandt",
                "rowling", "scotland", "seacole", "shackleton", "shakespeare", "stephenson", "stevenson", "stratford", "suffolk", "sussex", "swift",
                "tchaikovsky", "tennyson", "tereshkova", "tolkien", "tudor", "turing", "vermeer", "victoria", "vivaldi", "wales", "walliams", "warhol",
                "washington", "wellington", "welsh", "wilberforce", "wilde", "windsor", "wordsworth", "wright", "york",
            ],
            // Books, people, plants and days whose words are names; a name inside them is none.
            phrases: [
                "jack and the beanstalk", "jack and jill", "jack frost", "jack russell", "union jack", "jack in the box", "charlie and the chocolate factory", "charlie brown", "james and the giant peach",
                "alice in wonderland", "alice through the looking glass", "matilda the musical", "roald dahl", "oliver twist", "peter pan", "peter rabbit", "harry potter", "danny the champion of the world",
                "george's marvellous medicine", "mary poppins", "mary and joseph", "joseph and mary", "joseph and the amazing technicolor dreamcoat", "mary seacole", "mary anning", "mary berry",
                "father christmas", "guy fawkes", "amelia earhart", "anne frank", "rosa parks", "florence nightingale", "martin luther king", "nelson mandela", "emily davison", "emmeline pankhurst",
                "grace darling", "william shakespeare", "william the conqueror", "king charles", "queen elizabeth", "queen victoria", "king arthur", "king henry", "david attenborough", "david walliams",
                "julia donaldson", "michael morpurgo", "jacqueline wilson", "michael rosen", "eric carle", "beatrix potter", "lewis carroll", "charles dickens", "charles darwin", "isaac newton", "ada lovelace",
                "albert einstein", "marie curie", "stephen hawking", "neil armstrong", "tim peake", "vincent van gogh", "claude monet", "pablo picasso", "frida kahlo", "andy warhol", "henry moore",
                "alexander the great", "adam and eve", "noah's ark", "daniel and the lions", "jonah and the whale", "david and goliath", "samson and delilah", "romeo and juliet", "hansel and gretel", "annie the musical",
                "thomas the tank engine", "bob the builder", "fireman sam", "horrid henry", "perfect peter", "little miss", "billy goats gruff", "billy goat", "goldilocks and the three bears", "poppy day", "poppy appeal",
                "rose garden", "rose petals", "daisy chain", "daisy chains", "holly and ivy", "the holly and the ivy", "ruby wedding", "amber alert", "jasmine rice", "basil pesto", "sage and onion", "bow street", "duke of edinburgh",
                "prince charming", "robin hood", "robin redbreast", "christopher robin", "christopher columbus", "samuel pepys", "edward jenner", "henry viii", "henry the eighth", "george cross", "george stephenson", "victoria sponge",
                "victoria sandwich", "victoria cross", "victoria line", "florence and the machine", "grace period", "saying grace", "say grace", "may day", "may pole", "may queen", "may half term", "harvest mouse",
                "new year's eve", "christmas eve", "amazing grace", "max and ruby", "max the dog", "biff and kipper", "mary, joseph", "joseph, mary", "noah's ark", "noahs ark",
                "emily bronte", "charlotte bronte", "anne bronte", "jane austen", "jane eyre", "oscar wilde", "mary shelley", "agatha christie", "arthur ransome", "enid blyton", "philip pullman",
                "jude the obscure", "david copperfield", "robinson crusoe", "sherlock holmes", "ali baba", "tom thumb", "sinbad the sailor", "william wordsworth", "william blake", "william wilberforce",
                "benjamin zephaniah", "malorie blackman", "katherine rundell", "katherine johnson", "daniel in the lions den", "jacob's ladder", "jacobs ladder", "jacob's crackers", "jacobs crackers",
                "jacob and esau", "cain and abel", "abraham and isaac", "moses and the", "ruth and naomi", "marks and spencer", "marks spencer", "john lewis", "ben and jerry", "harry and meghan",
                "morris dancers", "morris dancing", "morris dance", "maya angelou", "maya civilisation", "ancient maya", "oscar winning", "oscars night", "edward lear", "edward the confessor", "henry ford",
                "alfred the great", "richard the lionheart", "richard iii", "george and the dragon", "arthur and the round table", "elizabeth fry", "elizabeth i", "elizabeth ii", "edith cavell",
                "isambard kingdom brunel", "james cook", "captain cook", "ernest shackleton", "robert falcon scott", "francis drake", "walter raleigh", "thomas edison", "alexander fleming", "louis braille",
                "louis pasteur", "edmund hillary", "mo farah", "jessica ennis hill", "emma raducanu", "harry kane", "marcus rashford", "mary queen of scots", "anne boleyn", "catherine of aragon",
                "catherine howard", "catherine parr", "jane seymour", "leonardo da vinci", "andy goldsworthy", "georgia o'keeffe", "henri matisse", "henri rousseau", "alice's adventures", "jack the",
                "mark making", "mark scheme", "key stage", "bill gates", "tom gates", "tom sawyer", "george orwell",
                "morris men", "daniel in the lions", "joseph's coat", "mary joseph and", "jonah's whale", "maya civilization", "maya temple", "maya temples",
                "maya numbers", "the oscars", "oscars ceremony", "freya odin", "odin and freya", "odin freya", "freya and thor", "thor and freya", "leo virgo",
                "cancer leo", "leo the lion", "percy jackson", "jason and the argonauts", "lewis hamilton", "taylor swift", "harper lee", "ruby bridges",
                "ruby jubilee", "rose window", "jack sparrow", "jack o'lantern", "jack o lantern", "harry styles", "oliver cromwell", "max verstappen", "mo salah",
                "dylan thomas", "wilfred owen", "hunter gatherers", "hunter gatherer", "saint george", "samuel johnson", "sophie and the bfg",
                "arthur and the knights",
            ],
            // What stands beside a name where gods, stars and stories are told of, and not children.
            companions: [
                "odin", "thor", "loki", "zeus", "hera", "athena", "apollo", "poseidon", "hades", "artemis", "ra", "osiris", "isis", "anubis", "virgo", "libra", "scorpio", "sagittarius",
                "capricorn", "aquarius", "pisces", "gemini", "taurus", "goldilocks", "rapunzel", "gretel", "hansel", "rama", "sita", "vishnu", "krishna", "moses", "goliath", "eve", "esau", "jesus",
                "shepherds", "gabriel", "bethlehem", "gruffalo", "tigger", "eeyore", "piglet",
            ],
            // Words of one or two letters that people run together with others in hashtags ("#ourava").
            shortWords: [
                "a", "i", "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of", "oh", "on", "or", "so", "to",
                "up", "us", "we", "yr", "ks", "pe",
            ],
            // Words that hashtags have and dictionaries lack.
            hashtagWords: ["welldone", "congrats", "yay", "hooray", "woohoo", "img", "pxl", "dsc", "photo", "final", "edit", "crop", "copy", "jpg", "jpeg", "png", "insta", "selfie"],
        }
        """#
}
