namespace WorkaroundScanner.Cli;

/// <summary>What the user asked for can't be done; the message says why in one sentence.</summary>
internal sealed class UsageException(string message) : Exception(message);
