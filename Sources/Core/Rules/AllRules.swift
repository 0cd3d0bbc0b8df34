/// Every rule there is, in the order in which people read their findings. Adding a rule adds its file, its test and one line here.
package enum AllRules {
    package static let list: [any Rule.Type] = []
}
