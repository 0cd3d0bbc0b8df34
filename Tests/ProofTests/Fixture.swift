/// Written by libvips 8.14.1 from a picture of 40x18 pixels (public domain, 1927, made small), in base64.
enum Fixture: CaseIterable {
    case plain, optimised, restarts

    var bytes: [UInt8] {
        switch self {
        case .plain: Self.plainBytes
        case .optimised: Self.optimisedBytes
        case .restarts: Self.restartsBytes
        }
    }

    /// `[strip,Q=85]`: 4:2:0, the standard tables.
    private static let plainBytes = bytes(
        """
        /9j/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEU\
        Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAASACgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA\
        AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6\
        Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl\
        5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEI\
        FEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOk\
        paanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDL1vxHb3osZdG1dYIWmmEIeMmNW2D5CDgs\
        CWxkgkDoKv3PxHnjh86fUtLDLGYWgt1YGNhExGxTxs3IqANz85yK8fdJ7K+ja60eOSWORQT5coXJyuNowOvJ9aQ2dze3V2otIrZhMTFIto7dOAo6nbwSeuOM\
        mvNcYtW6HdC8FaKPXdE8ewNqQsL+XTra4sISzS2wZomYbCjbyM85YH0waoap4qu2voNUu9SsIp/MS5uBBDudYTIEKxls7ht+Y59u+a8turPVPtpaz0WSaGaN\
        ANtrIBna2UIA652knkce5qW50fxSicaFceYlmsTMNMcfvCfvDK8MB3Hbmi0FsirzPQkvZdd1LQ/7dvrE26zxXF8ibo3ETABD2Lc4D5x0yCaK42w0TWbu+MMm\
        mXFvHPIiecmkuxjAGNyrgck5759aKmbjfUcea2h4pZXl2btCbqcnOc+YfSrjajqCcpfXSkKMESsOvXvRRXoHCxy6tqqNhNTvVAkUACdh2+tJ/bOrmRs6rfH/\
        ALeH7nnvRRTEU5tU1IyODqN2RuP/AC2b/GiiimhH/9k=
        """)

    /// `[strip,Q=95,optimize-coding]`: 4:4:4, tables of its own.
    private static let optimisedBytes = bytes(
        """
        /9j/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYH\
        CgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAASACgDAREAAhEBAxEB/8QAGgAAAgIDAAAAAAAAAAAAAAAA\
        BAYDBQIICf/EACsQAAIBAwMCBgEFAQAAAAAAAAECAwQFBgcREgATCBQhIjFBQgkVIzJRcv/EABkBAAMBAQEAAAAAAAAAAAAAAAECAwYABf/EACsRAAEDAwMC\
        BQQDAAAAAAAAAAECAxEAITEEQVESYRMycZGxIoGhwQUU8P/aAAwDAQACEQMRAD8ATNUfEZYc1XHLno1q1DbqCW7XKO0pWUEjUkE3llHl5BKUklRnnC8nR2VA\
        SqHfY5NGmS2VNoRCPNE89zxskV7Og0mn0WnSULhZkE3yP0RuaZr1+o5fKC2C8XzUfDVkioHt89nscEsb0cqUM0kYpYmPHy3dpoaZY5jyHmH5KQOou6JGsX1m\
        Z9bWj2zgcV6adQnSthuUxP3wdpuDHm70Lpf49bHNm0eBZ5dMVtF1xK0yTVFysCSy0E06mmeCY1TrzXkJJ0YEeztvtv8AZP8AEsMt+JJJVgG1yTnsBe170reu\
        W450GAEySRcRAMDvc5sIzS3nnimy2oyq3ao5ZqTjNFczWUt3vqWi1maogt0lalO0VG0vLvRmDeVixAOyAEuGJqNK2wSjoJAFjMT3n4P4qadUHUpUVgEwSIxB\
        x68jBteqKlzK6665tp0dds2xxrVBebfdsypabu0tQtBNGiUzbkq0vu4LUcyoHEMrOCei42xKvDQU7D9yPgnNM2p0AeKsK3I7HAB+UjGa1cqqS94ZlNLPk2j1\
        LV1lHXxLJL5GvjjDMHh4dpQqsOQDsR6ybkD7HRLzep030uRIsQQfvPaoIZWxqZLc33BG1RviGRZpf71TR4lSWiVLq72ytgxqplJKHgsUYPOQQkrIzEh+JZAz\
        AE7MHENND6pjNx7+tMWfEeKinOLfj0oW/YdqeMokqsO0YqrhQXG30yoIsbrUXkYpeVOyrEAX7hidnHJd4wPyYdTU+FNBKzcdxyI9xNUQ10rJAsdo/wB2o29a\
        PeKalpSsOhNz83T4tDRVMy6fVUZFbJIf5UDw7rMqbbuoO6+8HbYdH+wgmZ3tjFA6ZAERTRiWiOseW5XJaLjppc7VS3Wupqb9zptM6qaSkWNQvdihEcfvZ+RJ\
        5BiPRvXbpHnwhJIvStsJWqDauemM5dlb5DBM+T3EuGLBjWyb7hSQd9/nrWBtvgVnS4vk1ey6h5/RbyUec3iJkhjKtFc5VILDYkbN9j0P+9N4TceUe1J1rnNS\
        w6taqUc3ao9TMgiVa6FVWO8zqAOPwNn+OgW2xsKIWvmsTrHq7JVyq+qmSMN/g3yoP9mAP5/ew3/3odCeK4KVGaoLnqdqU9bNG+oV8K91vabtMR8/9dd0I4o9\
        Sua//9k=
        """)

    /// `[strip,Q=60,restart-interval=2]`.
    private static let restartsBytes = bytes(
        """
        /9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01\
        T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAASACgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA\
        AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6\
        Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl\
        5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEI\
        FEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOk\
        paanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAC/9oADAMBAAIRAxEAPwCvc3yS+U1rcBVLMFyp2g46HPXr\
        Uz644Xc80GQu0ogI2naeg9MgDn1rmiGilUyWwZlYc4YD06UeU8skg8tUO75SIyfwHfHWsbI1Wmx0dtrCGcQzNCjwqSWTJUnjBz+JqKfUZDKk8k8SvkO+xckK\
        Wxhc9RjmufeKfzSYrYsrKOkbeh46fSnPa34HFo+4RhSfII+bPXp1o0Hqf//QoiVrye0+2SxbA6vKBkHaen196KzIrS5klKtA6K5A3C3JIx3AorB2Nlc5aOWT\
        zAfMb86lM8w6SuOOzGiitTI//9HzsXNwDxPKOR/GaT7VcZP+kS/99miikMia4n3H99J1/vGiiigR/9k=
        """)

    private static func bytes(_ base64: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var held: UInt32 = 0
        var count: UInt32 = 0
        for character in base64.utf8 where character != UInt8(ascii: "=") {
            let value: UInt8 =
                switch character {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - 65
                case UInt8(ascii: "a")...UInt8(ascii: "z"): character - 71
                case UInt8(ascii: "0")...UInt8(ascii: "9"): character + 4
                case UInt8(ascii: "+"): 62
                default: 63
                }
            held = held << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> count))
            }
        }
        return bytes
    }
}
