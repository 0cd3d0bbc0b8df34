import Web

/// What each kind of answer says.
extension Visit {
    mutating func examine(_ answer: WebAnswer, from address: WebAddress, as place: AddressPlace, depth: Int) async throws {
        func see(_ what: SeenAnswer.Answer) { answers.append(SeenAnswer(place: place, address: address, answer: what)) }
        switch answer.status {
        case 200: break
        case 404, 410:
            see(.absent(answer.status))
            if place == .page { gone = .absent(answer.status) }
            return
        default:
            see(.status(answer.status))
            return doubt(place, reason(for: answer))
        }
        switch AnswerKind(answer) {
        case .picture:
            let recognition = try await check.resembles(answer.bytes)
            see(.picture(recognition))
            take(recognition, at: place)
            if place == .page, recognition == .other { gone = .anotherPicture }
        case .drawing:
            see(.drawing)
            if place == .page { gone = .anotherPicture }
        case .page:
            guard depth < 2 else { return doubt(place, .pageForPicture) }
            let page = PageReader.read(answer.bytes, at: address, pictures: check.limits.pictures)
            see(.page(pictures: page.pictures.count + page.inlinePictures.count, words: page.words))
            try await take(page, isChallenge: answer.isChallenge, at: place, depth: depth)
        case .other:
            see(.other(type: answer.type))
            doubt(place, .otherKind)
        case .empty:
            see(.empty)
            doubt(place, .empty)
        }
    }

    private func reason(for answer: WebAnswer) -> Doubt.Reason {
        if answer.isChallenge { return .challenge }
        return [401, 403, 407].contains(answer.status) ? .signIn : .status(answer.status)
    }

    private mutating func take(_ recognition: Recognition, at place: AddressPlace) {
        switch recognition {
        case .same: found.append(place)
        case .other: break
        case .unclear: doubt(place, .unclearPicture)
        }
    }

    private mutating func take(_ page: Page, isChallenge: Bool, at place: AddressPlace, depth: Int) async throws {
        if place == .page { gone = .withoutPicture }
        for reason in reasons(page, isChallenge: isChallenge) { doubt(place, reason) }
        for picture in page.inlinePictures {
            inlineCount += 1
            let recognition = try await check.resembles(picture)
            answers.append(SeenAnswer(place: .inlinePicture(inlineCount), address: nil, answer: .picture(recognition)))
            take(recognition, at: .inlinePicture(inlineCount))
        }
        for picture in page.pictures where met.insert(picture).inserted { waiting.append((picture, depth + 1)) }
    }

    /// Below so many words a page with scripts is taken for one that scripts build: a menu and a footer alone have more. Our own number.
    private static let fewWords = 20

    /// Why a page that does not show the picture may show it to others.
    private func reasons(_ page: Page, isChallenge: Bool) -> [Doubt.Reason] {
        let namesNone = page.pictures.isEmpty && page.inlinePictures.isEmpty
        var reasons: [Doubt.Reason] = []
        if page.asksForPassword { reasons.append(.signIn) }
        if isChallenge || page.asksForPerson { reasons.append(.challenge) }
        if page.hasScripts, namesNone, page.words < Self.fewWords {
            reasons.append(.scriptOnly)
        } else if page.words == 0, namesNone {
            reasons.append(.empty)
        } else if page.hasScripts, !recorded.wasReadBefore {
            reasons.append(.scriptsMayShow)
        }
        if page.forwards { reasons.append(.forwards) }
        if page.frames > 0 { reasons.append(.frames) }
        if page.unreadable > 0 { reasons.append(.unreadablePictures(page.unreadable)) }
        if !page.isWhole { reasons.append(.notWhole) }
        return reasons
    }
}
