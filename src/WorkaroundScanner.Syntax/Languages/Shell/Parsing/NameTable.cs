namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>Gives equal names of one program one string, so that most names cost nothing.</summary>
internal sealed class NameTable
{
    private const int Slots = 256;
    private readonly string?[] names = new string?[Slots];

    /// <summary>The string of a name.</summary>
    public string Of(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > 32)
        {
            return name.ToString();
        }

        var hash = (uint)name.Length;
        foreach (var c in name)
        {
            hash = (hash * 31) + c;
        }

        ref var slot = ref names[hash % Slots];
        return slot is not null && name.SequenceEqual(slot) ? slot : slot = name.ToString();
    }
}
