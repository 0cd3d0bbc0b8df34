extension NameLists {
    /// Nicknames and spellings that ship; the same text as `wording/names.json5`.
    package static let shippedText = #"""
        // Names that are written in several ways. Safelight carries this list inside it.
        //
        //   nicknames   a formal forename and the short forms by which children who have it are often called
        //   spellings   forenames that are one name, spelt in several ways
        //
        // Source: written for Safelight from general knowledge of English usage, and kept short on purpose; every entry is one that is
        // common among children in Britain. The spellings of Muhammad are those with more than a thousand births in the Office for National
        // Statistics' baby names of 2014 to 2020 (Open Government Licence v3.0), and their usual neighbours.
        // Licence: as Safelight itself. No list of anybody else was copied.
        {
            nicknames: {
                abigail: ["abby", "abbie", "abi", "gail"], adelaide: ["addie"], alexander: ["alex", "alec", "lex", "sandy", "xander"],
                alexandra: ["alex", "lexi", "lexie", "sandra", "sasha"], alfred: ["alf", "alfie", "fred", "freddie"],
                alice: ["ali"], alistair: ["al", "ali"], amelia: ["amy", "millie", "milly", "mel"], andrew: ["andy", "drew"],
                annabel: ["annie", "bella"], anthony: ["tony", "ant"], archibald: ["archie"], arthur: ["art", "artie"],
                barnaby: ["barney"], beatrice: ["bea", "trixie"], benjamin: ["ben", "benji", "benny"], bethany: ["beth"],
                cameron: ["cam"], caroline: ["carrie", "caz"], cassandra: ["cassie", "cass"], catherine: ["cath", "cathy", "kate", "katie", "kitty"],
                charles: ["charlie", "chas", "chuck"], charlotte: ["charlie", "lottie", "char"], christina: ["chris", "chrissie", "tina"],
                christopher: ["chris", "kit", "topher"], clementine: ["clemmie"], daniel: ["dan", "danny"], danielle: ["dani"],
                david: ["dave", "davey"], dominic: ["dom"], dorothy: ["dot", "dotty"], edward: ["ed", "eddie", "ned", "ted", "teddy"],
                eleanor: ["ellie", "nell", "nellie", "nora"], elizabeth: ["beth", "betsy", "betty", "eliza", "libby", "lizzie", "liz", "lizzy"],
                emily: ["em", "emmie", "millie"], emma: ["em", "emmie"], evelyn: ["evie", "eve"], ezekiel: ["zeke"], florence: ["flo", "florrie", "flossie"],
                frances: ["fran", "frankie", "fanny"], francesca: ["fran", "frankie", "chess"], francis: ["frank", "frankie"],
                freddie: ["fred"], frederick: ["fred", "freddie", "freddy"], gabriel: ["gabe"], gabriella: ["gabby", "ella"], george: ["georgie"],
                georgina: ["georgie", "gina"], grace: ["gracie"], gregory: ["greg"], harriet: ["hattie", "harri"], harold: ["harry"],
                henry: ["harry", "hal"], imogen: ["immy", "immie"], isaac: ["ike", "zac"], isabella: ["bella", "izzy", "izzie", "issy"],
                isabel: ["bel", "izzy", "izzie", "issy"], jacob: ["jake"], jack: ["jackie"], james: ["jamie", "jim", "jimmy"], jasmine: ["jas", "jazz"],
                jennifer: ["jen", "jenny"], jessica: ["jess", "jessie"], john: ["johnny", "jack"], jonathan: ["jon", "jonny", "jonty"],
                joseph: ["joe", "joey"], josephine: ["jo", "josie"], joshua: ["josh"], katherine: ["kat", "kate", "katie", "kathy", "kitty"],
                kenneth: ["ken", "kenny"], kimberley: ["kim"], lawrence: ["larry", "laurie"], leonard: ["leo", "len", "lenny"],
                leonardo: ["leo"], lewis: ["lew"], lillian: ["lily", "lil"], lucinda: ["lucy", "cindy"], madeleine: ["maddie", "maddy"],
                madison: ["maddie", "maddy"], margaret: ["maggie", "meg", "peggy", "daisy"], martha: ["marty"], mary: ["molly", "polly"],
                matilda: ["tilly", "tillie", "mattie"], matthew: ["matt", "matty"], maximilian: ["max"], maxwell: ["max"], megan: ["meg"],
                michael: ["mike", "mikey", "mick"], mohammed: ["mo"], muhammad: ["mo"], natalie: ["nat"], natasha: ["tash", "tasha"],
                nathan: ["nate", "nat"], nathaniel: ["nat", "nate", "nathan"], nicholas: ["nick", "nicky"], nicola: ["nicky", "nikki"], oliver: ["ollie", "olly"],
                olivia: ["liv", "livvy", "ollie"], patricia: ["pat", "trish", "tricia"], patrick: ["paddy", "pat"], penelope: ["penny", "nell"],
                peter: ["pete"], philip: ["phil", "pip"], philippa: ["pippa", "pip"], phoebe: ["phebes"], rebecca: ["becca", "becky", "bex"],
                reginald: ["reggie", "reg"], richard: ["rich", "richie", "dick", "ricky"], robert: ["rob", "robbie", "bob", "bobby", "bertie"],
                ronald: ["ron", "ronnie"], rosalind: ["ros", "roz"], rosemary: ["rosie", "rose"], rose: ["rosie"], rupert: ["roo"],
                samantha: ["sam", "sammy"], samuel: ["sam", "sammy"], sarah: ["sally", "sadie"], sebastian: ["seb", "bas"], sophia: ["soph", "sophie"],
                sophie: ["soph"], stanley: ["stan"], stephanie: ["steph", "stevie"], stephen: ["steve", "stevie"], susan: ["sue", "susie"],
                susannah: ["sue", "susie", "zannah"], theodore: ["theo", "ted", "teddy"], theresa: ["tess", "tessa", "terri"],
                thomas: ["tom", "tommy", "thom"], timothy: ["tim", "timmy"], tobias: ["toby"], valentina: ["val", "tina"],
                victoria: ["vicky", "tori", "vix"], vincent: ["vince", "vinny"], violet: ["vi"], walter: ["walt", "wally"],
                wilfred: ["wilf", "alfie", "fred"], william: ["will", "willy", "bill", "billy", "liam"], winifred: ["winnie", "freddie"],
                zachary: ["zac", "zach", "zack"],
            },
            spellings: [
                ["muhammad", "mohammed", "mohammad", "muhammed", "mohamed", "mohamad", "muhamed", "mohd", "muhamad", "mehmed"],
                ["ahmed", "ahmad", "achmed"], ["aisha", "ayesha", "aishah", "aysha", "aicha"], ["alistair", "alastair", "alasdair", "alister"],
                ["amelia", "emelia", "amelie"], ["ann", "anne"], ["annabel", "annabelle", "anabel"], ["aaliyah", "aliyah", "alia", "aliya"],
                ["beatrice", "beatrix"], ["bronwyn", "bronwen"], ["caitlin", "kaitlin", "caitlyn", "katelyn", "kaitlyn"], ["callum", "calum"],
                ["catherine", "katherine", "kathryn", "catharine", "kathrine"], ["charley", "charlie", "charly"], ["chloe", "cloe", "khloe"],
                ["clare", "claire"], ["conor", "connor", "konnor"], ["eleanor", "elinor", "eleanore", "elenor"], ["elliot", "elliott", "eliot"],
                ["elizabeth", "elisabeth"], ["emily", "emilie"], ["erik", "eric"], ["faisal", "faizal", "feisal"], ["fatima", "fatimah", "fatema"],
                ["finley", "finlay", "findlay"], ["frederick", "frederic", "fredrick"], ["freya", "freja"], ["geoffrey", "jeffrey"],
                ["hannah", "hanna", "hana"], ["harvey", "harvie"], ["hussain", "hussein", "husain", "hossein", "husayn"], ["ibrahim", "ebrahim", "ibraheem"],
                ["imogen", "imogene"], ["isabel", "isobel", "isabelle", "isabell", "isobelle"], ["jaydon", "jayden", "jaiden", "jaden"],
                ["john", "jon"], ["jonathan", "jonathon", "johnathan"], ["kaylee", "kayleigh", "kayley"], ["khadija", "khadijah", "khadeeja"],
                ["layla", "leila", "leyla", "laila"], ["lewis", "louis", "luis"], ["lucas", "lukas"], ["lucy", "lucie"], ["madeleine", "madeline", "madelaine"],
                ["mariam", "maryam", "miriam", "mariyam"], ["mark", "marc"], ["matthew", "mathew"], ["mia", "miya"], ["mustafa", "mustapha", "moustafa"],
                ["niamh", "neve", "nieve"], ["nicholas", "nicolas", "nikolas"], ["nicola", "nichola"], ["noor", "nour", "nur"], ["omar", "umar", "omer"],
                ["philip", "phillip"], ["poppy", "poppie"], ["rachel", "rachael"], ["reece", "rhys", "reese"], ["robyn", "robin"],
                ["sarah", "sara"], ["sean", "shaun", "shawn"], ["sofia", "sophia", "zofia"], ["sophie", "sofie"], ["stephen", "steven"],
                ["stephanie", "stefanie"], ["susannah", "susanna", "suzanna"], ["teddy", "teddie"], ["theresa", "teresa"], ["tommy", "tommie"],
                ["usman", "osman", "uthman"], ["yusuf", "yousuf", "yousef", "youssef", "yusef", "yousaf"], ["zachary", "zachery", "zackary"],
                ["zainab", "zaynab", "zeinab"], ["zara", "zahra", "zarah"], ["zoe", "zoey", "zoie"],
            ],
        }
        """#
}
