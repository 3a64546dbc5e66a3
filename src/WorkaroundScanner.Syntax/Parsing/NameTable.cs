namespace WorkaroundScanner.Syntax.Parsing;

/// <summary>Gives equal names of one program one string, so that most names cost nothing.</summary>
/// <param name="length">The program's length: most programs that stand in other files are a line.</param>
internal sealed class NameTable(int length = int.MaxValue)
{
    private readonly string?[] names = new string?[length < 512 ? 16 : 256];

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

        ref var slot = ref names[hash % (uint)names.Length];
        return slot is not null && name.SequenceEqual(slot) ? slot : slot = name.ToString();
    }
}
