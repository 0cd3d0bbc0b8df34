print("safelight")
