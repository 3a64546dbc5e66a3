namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Makes names unique in the order in which they come: the second of two equal names gets <c>#2</c> behind it.</summary>
internal sealed class Ordinals
{
    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);

    /// <summary>The name, with a number where it came before.</summary>
    public string Next(string name)
    {
        var count = met.GetValueOrDefault(name) + 1;
        met[name] = count;
        return count == 1 ? name : $"{name}#{count}";
    }
}
