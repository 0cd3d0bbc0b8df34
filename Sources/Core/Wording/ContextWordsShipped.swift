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
                "bravo", "birthday wishes", "birthday wishes to", "best wishes to", "good luck", "good luck to", "thank you", "thank you to", "thanks", "thanks to", "good job", "great job", "great work", "super work",
                "made by", "drawn by", "painted by", "written by", "designed by", "baked by", "built by", "won by", "scored by", "sung by",
                "artwork by", "work by", "photo by", "picture by", "poem by", "story by", "read by", "played by", "led by", "taken by", "created by",
                "called", "named", "pupil", "our pupil", "star of the week", "pupil of the week", "learner of the week", "winner", "captain",
                "player of the match", "head girl", "head boy", "child",
                "hooray for", "three cheers for", "shout out to", "proud of", "so proud of", "very proud of", "birthday girl", "birthday boy",
            ],
            // After these a name follows where it has a capital letter and does not name a time or a place.
            cuesBeforeCapital: ["by", "from", "with", "for", "and", "to", "star", "starring", "meet", "featuring", "like", "as", "friend", "gave", "helped"],
            // Of the cues before, those that grown-ups and people of renown have before them too.
            cuesForAnybody: [
                "thank you", "thank you to", "thanks", "thanks to", "made by", "drawn by", "painted by", "written by", "designed by", "baked by",
                "built by", "won by", "scored by", "sung by", "artwork by", "work by", "photo by", "picture by", "poem by", "story by", "read by",
                "played by", "led by", "taken by", "created by", "called", "named", "winner", "captain", "child",
            ],
            // Of the cues before, those that no class, house or room has before it.
            childCues: [
                "happy birthday", "happy birthday to", "star of the week", "pupil of the week", "learner of the week", "pupil", "our pupil",
                "player of the match", "head girl", "head boy", "birthday girl", "birthday boy", "captain", "called", "named",
            ],
            // These follow a name and say that a child has it.
            cuesAfter: [
                "aged", "age", "and her", "and his", "in year", "from year", "of year", "is our star", "is our winner", "with her", "with his",
                "holding", "who", "whose", "and friends", "and a friend", "and two friends", "and three friends", "and four friends",
                "and classmates", "and teammates",
            ],
            // What children at school do, in the past; not what seasons, plants, gods and people of stories do as well. After a month's or a
            // season's name these count too. Source: verbs of school newsletters as their writers use them, put together for Safelight.
            deeds: [
                "acted", "achieved", "answered", "asked", "baked", "batted", "behaved", "blew", "bounced", "bowled", "built", "caught",
                "cartwheeled", "cheered", "chose", "clapped", "coached", "coded", "collected", "coloured in", "competed", "completed", "composed",
                "conducted", "cooked", "counted", "crafted", "created", "cuddled", "cut out", "cycled", "danced", "debated", "decided",
                "demonstrated", "described", "designed", "devised", "discussed", "dived", "donated", "drew", "dressed", "dressed up", "dribbled",
                "drummed", "earned", "enjoyed", "entered", "experimented", "explained", "explored", "fundraised", "giggled", "glued", "graduated",
                "guessed", "helped", "hoped to", "hugged", "hula hooped", "iced", "imagined", "interviewed", "introduced", "invented",
                "investigated", "jogged", "joined in", "judged", "jumped", "juggled", "kicked", "knitted", "laughed", "learned", "learnt",
                "listened", "loved", "made a", "made an", "made her", "made his", "made this", "made the", "measured", "memorised", "mimed",
                "narrated", "organised", "packed", "paddled", "painted", "passed her", "passed his", "performed", "planted", "played", "pledged",
                "posed", "practised", "presented", "printed", "programmed", "questioned", "raised", "ran the", "ran a", "ran her", "ran his",
                "read aloud", "read her", "read his", "read out", "read to", "read us", "recited", "recorded", "recycled", "refereed", "rehearsed",
                "represented", "researched", "revised", "said", "sang", "saved a", "scored", "sculpted", "sewed", "shared", "showed off",
                "showed us", "showed her", "showed his", "signed", "skated", "sketched", "skied", "skipped", "solved", "spelled", "spelt",
                "sponsored", "sprinted", "starred", "stitched", "studied", "surfed", "swam", "tackled", "tasted", "taught", "thanked", "thought",
                "threw", "told", "told us", "trained", "tried", "tutored", "typed", "volunteered", "voted", "waved", "wished", "won", "wore",
                "worked", "wrote", "yelled", "wins", "scores", "sings", "tells us", "recites", "swims", "wears", "earns", "achieves",
                "has achieved", "has baked", "has been awarded", "has been chosen", "has been elected", "has drawn", "has earned", "has joined",
                "has learned", "has learnt", "has made", "has painted", "has passed", "has raised", "has read", "has scored", "has swum", "has won",
                "has written", "was awarded", "was chosen", "was crowned", "was elected", "was named", "was our", "was voted", "is our new",
                "is our star", "is our winner",
            ],
            // Other verbs that follow whoever does something; after a name that is a month's or a season's too they say nothing. Words in -ed
            // need not stand here.
            verbs: [
                "achieves", "asks", "ate", "bakes", "became", "becomes", "began", "beat", "bent", "bit", "bought", "bounces", "broke", "brought",
                "builds", "came", "carries", "catches", "celebrates", "chooses", "climbs", "collects", "cooks", "creates", "dances", "designs",
                "did", "does", "draws", "drank", "dreams", "drove", "dug", "earns", "eats", "enjoys", "explains", "explores", "fed", "feels",
                "fell", "felt", "finds", "flew", "forgot", "fought", "found", "froze", "gave", "gets", "gets her", "gets his", "gives", "got",
                "grew", "grins", "had a", "had her", "had his", "has a", "has been", "has her", "has his", "held", "helps", "hid", "hit", "holds",
                "hung", "is back", "is proud", "is seven", "is six", "is five", "is thrilled", "is delighted", "is very proud", "is wearing",
                "is holding", "is reading", "is playing", "is painting", "is making", "is building", "is smiling", "jumps", "kept", "kicks", "knew",
                "laughs", "learns", "led", "left", "lent", "likes", "listens", "lit", "lost", "loves", "made", "makes", "meets", "met", "narrates",
                "paid", "paints", "performs", "plays", "poses", "practises", "proudly", "put", "ran", "rang", "read", "reads", "recites", "rode",
                "said", "sat", "saw", "says", "scores", "sends", "sent", "shakes", "shares", "shot", "showed", "shows her", "shows his",
                "shows off", "shows us", "sings", "slept", "slid", "smiles", "sold", "solves", "speaks", "spent", "spins", "spoke", "spun",
                "stands", "stood", "struck", "stuck", "swept", "couldn't", "didn't", "doesn't", "hadn't", "hasn't", "wasn't", "won't", "wouldn't",
                "swims", "swings", "swung", "takes", "talks", "tells", "thinks", "throws", "told", "took", "tries", "turns", "wanted to",
                "wanted a", "wanted the", "wanted more", "needed a", "needed to", "needed the", "decorated a", "decorated the", "decorated her",
                "decorated his", "followed the", "followed her", "followed his", "carved a", "carved the", "pressed the", "expected to", "filled a",
                "filled her", "filled his", "coloured a", "coloured her", "coloured his", "coloured the", "printed a", "printed her", "printed his",
                "understood", "wants", "was a", "was able", "was amazed", "was brave", "was delighted", "was excited", "was given", "was happy",
                "was holding", "was in", "was overjoyed", "was playing", "was pleased", "was proud", "was reading", "was so", "was surprised",
                "was the first", "was thrilled", "was very", "wears", "went", "wins", "woke", "won", "wonders", "works", "wove", "writes", "laid",
                "leapt", "leaped", "dreamt", "heard", "crept", "spread", "shone", "sank", "fled", "strode", "slipped", "spilt", "burnt", "bound",
                "wound",
            ],
            // Words in -ed, and others, that tell what a thing is like, or belong to what a word that is a name does otherwise.
            notVerbs: [
                "allowed", "based", "beaded", "bred", "broken", "carved", "clad", "coated", "colored", "coloured", "covered", "crusted", "dappled",
                "decorated", "dotted", "draped", "dyed", "edged", "embroidered", "entwined", "expected", "faded", "filled", "flavoured", "followed",
                "framed", "fringed", "hundred", "infused", "inspired", "kindred", "lined", "naked", "needed", "patterned", "permitted", "pressed",
                "printed", "reigned", "related", "required", "restored", "ringed", "sacred", "scented", "shaped", "speckled", "spotted", "studded",
                "themed", "tinted", "tipped", "topped", "trimmed", "wanted", "wicked",
            ],
            // Before these words a form without an ending is no past ("Will read", "May put"): they are verbs themselves.
            auxiliaries: [
                "will", "may",
            ],
            // Forms that are the same in the present and the past.
            unchangedVerbs: [
                "read", "read us", "read her", "read his", "read aloud", "read out", "read to", "put", "cut out", "hit", "beat", "cut", "set",
                "let",
            ],
            // Places that whoever came to them says in a word ("Jack second").
            ordinals: [
                "first", "second", "third", "fourth", "fifth", "sixth", "last", "joint first", "joint second", "joint third", "runner up", "st",
                "nd", "rd", "th",
            ],
            // A name that stands alone after one of these and a colon is that of a thing, a value or a time.
            thingLabels: [
                "birthstone", "blossom", "book", "books", "character", "characters", "class", "classes", "colour", "colours", "film", "films",
                "flavour", "flavours", "flower", "flowers", "gem", "gems", "herb", "herbs", "house", "houses", "hymn", "ingredients", "jewel",
                "noun", "nouns", "plant", "plants", "quality", "rhyme", "rooms", "scent", "shade", "shades", "song", "songs", "spelling",
                "spellings", "stone", "stones", "story", "stories", "subject", "subjects", "teams", "theme", "themes", "title", "topic", "topics",
                "tree", "trees", "value", "values", "verb", "verbs", "virtue", "virtues", "vocabulary", "word", "words",
            ],
            // A name alone after one of these and a colon is a child's, even if it is a month's, a season's or a class's too.
            personLabels: [
                "ambassador", "artist", "artwork", "award", "awards", "author", "baker", "bakers", "birthday", "birthdays", "buddy", "captain",
                "cast", "champion", "champions", "chef", "chefs", "councillor", "councillors", "dancer", "dancers", "drawing", "goals", "goal",
                "goalscorer", "goalscorers", "helper", "helpers", "hero", "heroes", "illustration", "leader", "leaders", "learner", "learners",
                "mathematician", "mathematicians", "monitor", "monitors", "narrator", "narrators", "photo", "photograph", "photographer", "picture",
                "medal", "medallist", "player", "players", "poet", "prefect", "prefects", "prize", "pupil", "pupils", "reader", "readers",
                "reporter", "reporters", "runner", "scientist", "scorer", "scorers", "singer", "singers", "speller", "star", "stars", "superstar",
                "superstars", "top", "swimmer", "swimmers", "winner", "winners", "writer", "writers",
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
                "lady", "lord", "coach", "headteacher", "teacher", "councillor", "cllr", "mayor", "pc", "pcso", "officer", "governor", "author",
                "illustrator", "poet", "artist", "king", "queen", "prince", "princess", "president", "pope", "chef", "headmaster", "headmistress", "auntie", "uncle",
                "grandma", "grandpa", "nanny",
            ],
            // Titles and roles that children at school have as well, after a word that says so ("School Councillor Grace", "our young author Jack").
            sharedTitles: [
                "artist", "author", "captain", "chef", "coach", "councillor", "illustrator", "officer", "poet", "president", "governor", "teacher",
                "chair", "librarian", "photographer", "scientist",
            ],
            // The words that say so.
            juniorWords: [
                "aspiring", "budding", "class", "digital", "eco", "head", "house", "junior", "little", "our", "pupil", "school", "sports", "star",
                "student", "team", "vice", "year", "young",
            ],
            // Who a grown-up is, before the name or after it, in small letters too.
            roles: [
                "author", "caretaker", "chair", "chairman", "chairwoman", "chaplain", "childminder", "cleaner", "cook", "councillor", "curate",
                "dad", "dentist", "deputy", "doctor", "engineer", "farmer", "firefighter", "footballer", "gardener", "governor", "governors",
                "grandad", "grandma", "granny", "groundsman", "handyman", "head teacher", "headteacher", "illustrator", "imam", "librarian",
                "mayor", "mayoress", "midwife", "minister", "mum", "musician", "nan", "nurse", "olympian", "paralympian", "paramedic", "parent",
                "poet", "policeman", "policewoman", "postman", "priest", "rabbi", "receptionist", "secretary", "solicitor", "storyteller", "ta",
                "teacher", "teaching assistant", "trustee", "vet", "vicar", "volunteer", "zookeeper",
            ],
            // An animal or a toy has the name that stands beside one of these.
            animals: [
                "alpaca", "bear", "bird", "budgie", "bunny", "butterfly", "calf", "cat", "caterpillar", "chick", "chicken", "chickens", "chicks",
                "cockerel", "cow", "dinosaur", "dog", "dogs", "donkey", "dragon", "duck", "duckling", "ducklings", "ducks", "elephant", "ferret",
                "fish", "foal", "fox", "frog", "gecko", "gerbil", "gerbils", "giraffe", "goat", "goats", "goldfish", "guinea pig", "guinea pigs",
                "gull", "hamster", "hamsters", "hedgehog", "hen", "hens", "horse", "kid goat", "kitten", "kittens", "lamb", "lambs", "lion",
                "lizard", "llama", "mascot", "monkey", "mouse", "newt", "owl", "parrot", "penguin", "pig", "piglet", "pigs", "ponies", "pony",
                "pup", "puppet", "puppy", "rabbit", "rabbits", "rat", "reindeer", "robot", "rooster", "sheep", "sheepdog", "snail", "snails",
                "snake", "spaniel", "spider", "stick insect", "teddy", "terrapin", "tiger", "toad", "tortoise", "tortoises", "turtle", "whale",
                "worm",
            ],
            // Where one of these stands in the text, a child may be the animal.
            costumes: [
                "act", "acted", "acting", "assembly", "carnival", "cast", "costume", "costumes", "dressed", "dressing", "nativity", "pantomime",
                "part", "parts", "performance", "play", "played", "role", "roles", "show", "stage", "starred", "starring",
            ],
            // What stories are about; a name before one of these, with small words between, is somebody's of the story.
            storyThings: [
                "ark", "ascension", "beanstalk", "beast", "chocolate factory", "coat of many colours", "epistle", "flood", "giant peach",
                "gingerbread", "lions den", "looking glass", "magic key", "manger", "psalms", "rainbow coat", "temple", "whale",
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
                "arthur and the knights", "hunter's moon", "hunters moon",
            ],
            // Who belongs to one child: after a name and its “s” they say that it is a child's.
            relatives: [
                "aunt", "auntie", "birthday", "brother", "brothers", "cousin", "dad", "daddy", "family", "father", "grandad", "granddad", "grandma",
                "grandpa", "grandparents", "gran", "granny", "mother", "mum", "mummy", "mums", "nan", "nana", "nanny", "parents", "sister",
                "sisters", "siblings", "stepdad", "stepmum", "twin", "uncle",
            ],
            // What one does to a child, before a name that is a month's or a season's too ("we heard Summer play").
            doneTo: [
                "applauded", "asked", "beat", "cheered", "congratulated", "hear", "heard", "hearing", "helped", "helping", "hugged", "interviewed",
                "introducing", "joined", "meet", "met", "nominated", "partnered", "photographed", "saw", "seeing", "taught", "tell", "telling",
                "thank", "thanked", "thanking", "told", "watch", "watched", "watching",
            ],
            // Things that need no article: at a sentence's beginning, with words of place after them, they say nothing of a child.
            uncounted: [
                "amber", "art", "basil", "charity", "drama", "faith", "ginger", "harmony", "heather", "holly", "honour", "hope", "ivy", "jasmine",
                "joy", "love", "mark", "max", "may", "mercy", "patience", "peace", "rosemary", "saffron", "sage", "will", "clay", "coral", "dawn",
                "forest", "heath", "jade", "miles", "misty", "ocean", "reed", "river", "robin", "sky", "star", "stormy", "sunny",
            ],
            // What follows a number and is no class.
            measures: [
                "am", "cl", "cm", "d", "ft", "g", "hr", "hrs", "in", "k", "kg", "km", "l", "m", "mi", "min", "ml", "mm", "mp", "mph", "nd", "p",
                "pm", "pt", "pts", "rd", "s", "st", "th", "v", "x",
            ],
            // After these words “a pupil” reads well in place of a name.
            safeBefore: [
                "about", "after", "alongside", "and", "around", "as", "because", "before", "behind", "beside", "but", "by", "cheered",
                "congratulations", "done", "for", "from", "gave", "hear", "heard", "help", "helped", "hurrah", "hurray", "if", "like", "made",
                "meet", "met", "of", "said", "saw", "see", "shows", "so", "than", "thank", "thanked", "thanks", "that", "then", "to", "told",
                "until", "watch", "watched", "when", "where", "while", "with", "you",
            ],
            // Where one of these stands, a wording without the name may still tell who is meant.
            singlesOut: [
                "captain", "dressed", "eldest", "fastest", "head", "mayor", "new", "newest", "oldest", "only", "smallest", "strongest", "tallest",
                "triplet", "triplets", "twin", "twins", "youngest",
            ],
            // Verbs that go before another one; after a thing that has no article they say nothing ("Hope can change us").
            modals: [
                "can", "cannot", "can't", "could", "will", "would",
            ],
            // Between a name and its verb; so may any word in -ly.
            adverbs: [
                "almost", "also", "always", "even", "ever", "just", "never", "now", "often", "once", "only", "soon", "still", "then", "too",
                "twice",
            ],
            // What is a child's and no month's, after a month's or a season's name and its “s”.
            ofOneChild: [
                "arm", "artwork", "bike", "cake", "certificate", "collage", "costume", "den", "drawing", "face", "favourite", "glasses", "goal",
                "hair", "hamster", "hands", "homework", "kitten", "knee", "leg", "medal", "model", "painting", "poem", "pony", "puppy", "rabbit",
                "rocket", "sculpture", "smile", "solo", "speech", "tooth", "tower", "trophy", "turn", "volcano",
            ],
            // Second forenames that a list often lacks: after a forename they are no surname.
            secondForenames: [
                "anne", "belle", "beth", "claire", "elle", "ellen", "fay", "faye", "jade", "james", "jane", "jay", "jo", "john", "kate", "lee",
                "leigh", "lou", "louise", "lynn", "mae", "marie", "michael", "rae", "ray", "sue", "thomas",
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
            // What people are called at school: after “is our”, “was the” and their like these say that a child has the name.
            personRoles: [
                "captain", "captains", "winner", "winners", "champion", "champions", "narrator", "narrators", "goalkeeper", "goalie", "keeper",
                "striker", "defender", "midfielder", "ambassador", "ambassadors", "prefect", "prefects", "monitor", "monitors", "buddy", "buddies",
                "councillor", "councillors", "helper", "helpers", "leader", "leaders", "reader", "readers", "writer", "writers", "mathematician",
                "scientist", "runner", "runners", "swimmer", "swimmers", "singer", "singers", "dancer", "dancers", "gymnast", "gymnasts",
                "footballer", "cricketer", "athlete", "drummer", "pianist", "violinist", "librarian", "pupil", "pupils", "student", "students",
                "learner", "learners", "child", "children", "girl", "girls", "boy", "boys", "friend", "friends", "sister", "sisters", "brother",
                "brothers", "twin", "twins", "cousin", "cousins", "daughter", "son", "player", "players", "speller", "superstar", "superstars",
                "legend", "hero", "heroes", "scorer", "shepherd", "angel", "innkeeper", "chair", "baker", "chef", "teammate", "classmate",
                "youngest", "oldest", "eldest", "fastest", "tallest", "newcomer", "member", "members", "reporter", "reporters",
            ],
            // What is said of people alone, after “is” and “was”.
            personTraits: [
                "proud", "happy", "excited", "thrilled", "delighted", "brave", "kind", "clever", "shy", "nervous", "polite", "helpful",
                "thoughtful", "hungry", "sleepy", "tired", "pleased", "ecstatic", "chuffed", "determined", "confident", "fearless", "overjoyed",
                "speechless", "amazed", "sad", "upset", "poorly", "unwell", "ill", "worried", "scared", "cross", "cheerful", "thankful",
                "grateful", "generous", "smiling", "laughing", "reading", "singing", "dancing", "swimming", "jumping", "wearing", "holding",
                "learning", "practising",
            ],
            // In these people are: “is in goal”, “was on the school council”.
            personPlaces: [
                "goal", "nets", "team", "squad", "choir", "council", "cast", "band", "orchestra", "relay", "final", "quartet", "crew", "defence",
                "attack", "midfield",
            ],
            // After “is”, “was” and “has” these are said of plants, stones, colours and words rather than of people.
            thingTraits: [
                "red", "pink", "white", "yellow", "blue", "orange", "purple", "green", "gold", "golden", "scarlet", "black", "grey", "brown",
                "silver", "for", "from", "made", "used", "worn", "sold", "another", "not", "what", "where", "why", "how", "when", "bloom",
                "flower", "season", "fashion", "stock", "full", "vogue", "blossom", "growing", "climbing", "blooming", "flowering", "budding",
                "spreading", "wilting", "coming", "closing", "opening", "setting", "rising", "flowing", "filling", "fading", "dying", "planted",
                "grown", "picked", "cut", "pressed", "faded", "bloomed", "flowered", "opened", "wilted", "died", "spread", "withered", "blossomed",
                "thorns", "petals", "leaves", "poisonous", "edible", "native", "rare", "common", "short", "said", "sung", "known", "called",
                "named", "over", "open", "closed", "broken", "lit", "missing", "stuck", "empty", "low", "high", "deep", "due", "worth", "like",
                "of", "to", "about", "between", "named",
            ],
            // What is won or shown: in a file’s name after a name, or after “with”, it says that a child has it.
            won: [
                "goal", "goals", "trophy", "medal", "medals", "cup", "certificate", "prize", "award", "badge", "portrait", "headshot", "selfie",
                "smile", "winner", "captain", "solo", "speech", "tooth", "birthday", "rosette", "shield", "ribbon",
            ],
            // What children do, in the names of files; not what is painted, nor how plants grow.
            doings: [
                "reading", "singing", "swimming", "running", "dancing", "playing", "smiling", "jumping", "skipping", "scoring", "receiving",
                "holding", "wearing", "laughing", "cycling", "baking", "cooking", "batting", "bowling", "diving", "waving", "performing",
                "rehearsing", "cheering", "helping", "sleeping", "eating",
            ],
            // Shops and firms: after a surname and its “s” they say that no pupil is meant.
            businesses: [
                "café", "cafe", "shop", "bookshop", "butchers", "butcher", "bakery", "bakers", "garage", "van", "pub", "yard", "store", "stores",
                "supermarket", "restaurant", "chippy", "chippie", "salon", "barbers", "florist", "florists", "coaches", "dairy", "builders",
                "roofing", "motors", "removals", "plumbing", "nursery", "deli", "tearoom", "takeaway", "brewery", "hardware", "chemist",
                "pharmacy", "newsagents", "greengrocers", "circus", "funfair", "amusements", "ices", "estate", "auctioneers", "solicitors",
            ],
            // Roads and fields that are called by a surname and its “s”.
            lanes: [
                "lane", "lanes", "field", "fields", "road", "street", "hill", "wood", "woods", "close", "way", "corner", "bridge", "copse",
                "meadow", "meadows", "mill", "farm", "yard", "row", "court", "green", "end", "cross", "gate", "cottage", "cottages",
            ],
            // Stories, and those of whom they tell with names that children have: right after the title and a colon nobody else is meant.
            // Source: general knowledge of the books, plays and films that primary schools read and show.
            figures: [
                "where the wild things are: max", "charlie and the chocolate factory: charlie, violet, mike, augustus, joe",
                "james and the giant peach: james", "the bfg: sophie", "george's marvellous medicine: george", "the twits: muggle",
                "alice in wonderland: alice", "alice through the looking glass: alice", "peter pan: wendy, peter, john, michael, james",
                "the lion the witch and the wardrobe: lucy, edmund, susan, peter, aslan", "the chronicles of narnia: lucy, edmund, susan, peter",
                "harry potter: harry, ron, hermione, luna, ginny, neville, albus", "goodnight mister tom: william, tom, zach", "holes: stanley",
                "skellig: michael, mina", "kensuke's kingdom: michael, stella", "war horse: albert, joey", "private peaceful: charlie, tommo, molly",
                "oliver twist: oliver, nancy, jack", "tom's midnight garden: tom, hatty", "the secret garden: mary, colin, dickon",
                "the railway children: roberta, phyllis, peter", "the jungle book: mowgli", "the tiger who came to tea: sophie",
                "the snowman: james", "we're going on a bear hunt: rosie", "rosie's walk: rosie", "dogger: dave, bella", "six dinner sid: sid",
                "frozen: elsa, anna, olaf, hans", "encanto: mirabel, luisa, bruno, isabela", "brave: merida", "beauty and the beast: belle",
                "aladdin: jasmine", "little women: jo, amy, beth, meg", "annie: annie", "toy story: andy, woody", "coco: miguel",
                "roald dahl: matilda, charlie, james, sophie, danny, george", "the very hungry caterpillar: eric", "wonder: august, jack, summer",
                "the snowy day: peter", "pippi longstocking: pippi", "the famous five: julian, dick, anne, george", "swallows and amazons: roger, nancy",
            ],
            // Of those things, words that stand nowhere before “is” or “was” but as names: verbs, and what is short for another word.
            bareWords: ["will", "max", "mark"],
            // What a month or a season is thanked for.
            weather: ["sun", "sunshine", "rain", "weather", "warmth", "heat", "snow", "blossom", "blossoms", "showers", "daylight", "heatwave"],
        }
        """#
}
