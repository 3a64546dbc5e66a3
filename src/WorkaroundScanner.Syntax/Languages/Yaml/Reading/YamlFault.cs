namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>What a reader could not take in.</summary>
/// <param name="Id">The problem's stable word.</param>
/// <param name="Offset">Where.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="Incomplete">Whether results may be missing because of it.</param>
internal sealed record YamlFault(string Id, int Offset, string Message, bool Incomplete);
