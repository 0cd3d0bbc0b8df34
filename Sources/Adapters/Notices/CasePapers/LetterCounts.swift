import Domain
import Records

/// How many copies of which kind a case found, in words for a parent; nothing of who else is on them.
struct LetterCounts {
    let entries: [String]

    init(_ copies: [CaseFile.Copy]) {
        var posts = 0, scheduled = 0, elsewhere = 0, pages = 0, releases = 0, previews = 0, files = 0
        for copy in copies {
            switch copy.task.copy {
            case .publication:
                if copy.wasScheduled {
                    scheduled += 1
                } else if copy.publication?.place.address != nil {
                    posts += 1
                } else {
                    elsewhere += 1
                }
            case .cached: pages += 1
            case .searchResult: break
            case .release: releases += 1
            case .preview: previews += 1
            case .file: files += 1
            }
        }
        func entry(_ number: Int, _ one: String, _ many: String) -> String? { number == 0 ? nil : counted(number, one, many) }
        entries = [
            entry(posts, "picture in a post or on a page of ours on the web", "pictures in posts or on pages of ours on the web"),
            entry(scheduled, "post that had been prepared for a later day", "posts that had been prepared for later days"),
            entry(elsewhere, "printed, shown or sent copy", "printed, shown or sent copies"),
            entry(releases, "picture that lay ready to be used", "pictures that lay ready to be used"),
            entry(previews, "small picture in our own files", "small pictures in our own files"),
            entry(files, "copy in another of our folders", "copies in others of our folders"),
            entry(
                pages, "page of which sites and search engines may have stored copies",
                "pages of which sites and search engines may have stored copies"),
        ].compactMap { $0 }
    }
}
