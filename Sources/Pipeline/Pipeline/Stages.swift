package import Domain
import Proof
import Records
import Rules
import Store

// The way of a photo as types: each stage's result is the next one's input, so that none can be left out or put in another order.

/// A file in the inbox, still and readable.
package struct Dropped: Sendable {
    /// Absolute.
    package let path: String
    /// Relative to the school's folder, for the ledger.
    package let inboxPath: String
    package let submission: Submission
    let sidecars: [SidecarBytes]
    /// What the submission was read from.
    let witnesses: [Witness]
}

/// A side-car's bytes, about to be kept.
struct SidecarBytes: Sendable {
    let record: Sidecar
    let bytes: [UInt8]
}

/// A photo in the store, with its bytes in sealed memory.
struct Received: Sendable {
    let record: PhotoRecord
    let bytes: PhotoBytes
    /// Every XMP side-car that ever came with it.
    let xmp: [SidecarBytes]
}

/// What a worker saw of it.
struct Looked: Sendable {
    let received: Received
    let inspected: Inspected
}

/// A verdict on every channel, not in the ledger yet.
struct Decided: Sendable {
    let looked: Looked
    let facts: PhotoFacts
    let assessment: Assessment
}

/// JPEG bytes that a worker wrote for the clearances that share them. Nobody has looked at them yet.
struct Rendition: Sendable {
    let clearances: [Clearance]
    let form: Form
    let bytes: [UInt8]
    let size: PixelSize
}

/// Renditions and a preview as the worker left them.
struct Rendered: Sendable {
    let decided: Decided
    let renditions: [Rendition]
    let preview: [UInt8]?
}

/// A rendition whose bytes the second reader has walked to their end.
struct ProvedRendition: Sendable {
    let clearances: [Clearance]
    let form: Form
    let jpeg: ProvedJPEG
    let digest: Digest
}

/// A verdict that may be written down, with all that may be released under it.
struct Proved: Sendable {
    let decided: Decided
    let renditions: [ProvedRendition]
    let preview: ProvedJPEG?
    let proof: ProofReading
}
