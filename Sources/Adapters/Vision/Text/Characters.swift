/// What the recogniser can write, and how its answer is read.
struct Characters {
    /// By the model's own numbers: 0 stands for "nothing new".
    private let characters: [String]

    /// `list` is the text that the model's file holds under `character`, one a line; the model numbers them from 1 and the space comes last. `nil` where there are none.
    init?(list: String?) {
        guard let list, !list.isEmpty else { return nil }
        characters = [""] + list.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [" "]
    }

    var count: Int { characters.count }

    /// The text of `steps` answers of `count` likelihoods each, and the mean likelihood of its letters; 0 for no letter. Of each step the likeliest counts, and what is repeated without "nothing new" between counts once (greedy decoding; Graves et al. 2006, "Connectionist temporal classification").
    func read(_ likelihoods: ArraySlice<Float>, steps: Int) -> (text: String, score: Double) {
        precondition(likelihoods.count == steps * count, "the likelihoods are not those of so many steps")
        var text = ""
        var previous = 0
        var sum = 0.0, letters = 0
        for step in 0..<steps {
            let start = likelihoods.startIndex + step * count
            let (number, likelihood) = Self.likeliest(likelihoods[start..<start + count])
            if number != 0, number != previous {
                text += characters[number]
                sum += Double(likelihood)
                letters += 1
            }
            previous = number
        }
        return (text, letters > 0 ? sum / Double(letters) : 0)
    }

    /// They sum to 1, so that one above a half is the likeliest of all, and the search ends there.
    private static func likeliest(_ likelihoods: ArraySlice<Float>) -> (number: Int, likelihood: Float) {
        var best = likelihoods.startIndex
        for place in likelihoods.indices {
            if likelihoods[place] > likelihoods[best] { best = place }
            if likelihoods[best] > 0.5 { break }
        }
        return (best - likelihoods.startIndex, likelihoods[best])
    }
}
