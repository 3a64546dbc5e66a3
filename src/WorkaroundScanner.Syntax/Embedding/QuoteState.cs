namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>
/// Follows quotes through the plain pieces of a program, so that what a host puts between single quotes can be written as
/// a variable there too: the host fills it in before any shell sees the quotes.
/// </summary>
internal struct QuoteState
{
    private char quote;
    private char before;
    private bool escaped;
    private bool comment;

    /// <summary>Whether the next character stands in single quotes, where no shell expands.</summary>
    public readonly bool InSingleQuotes => quote == '\'';

    /// <summary>Whether backquotes hold texts too, as they do in other languages than the shell's.</summary>
    public bool Backquotes { get; init; }

    /// <summary>Whether the next character stands in quotes of any kind.</summary>
    public readonly bool InQuotes => quote != '\0';

    /// <summary>Reads a plain piece.</summary>
    public void Read(ReadOnlySpan<char> piece)
    {
        foreach (var character in piece)
        {
            Read(character);
            before = character;
        }
    }

    /// <summary>Adds a hole so that it is a variable wherever it stands.</summary>
    public readonly void AddHole(EmbeddedTextBuilder into, ReadOnlySpan<char> shell, int start, int end) =>
        into.AddInstead(InSingleQuotes ? $"'\"{shell}\"'" : shell, start, end);

    private void Read(char character)
    {
        if (comment)
        {
            comment = character != '\n';
        }
        else if (escaped)
        {
            escaped = false;
        }
        else if (character == '\\' && quote != '\'')
        {
            escaped = true;
        }
        else if (quote != '\0')
        {
            quote = character == quote ? '\0' : quote;
        }
        else if (character is '\'' or '"' || (Backquotes && character == '`'))
        {
            quote = character;
        }
        else if (character == '#')
        {
            comment = before is '\0' or ' ' or '\t' or '\n' or ';';
        }
    }
}
