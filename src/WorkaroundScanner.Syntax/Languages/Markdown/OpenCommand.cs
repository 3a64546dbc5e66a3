namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>Tells whether a command that was typed in a session goes on in the next line, as a shell would ask for more.</summary>
internal sealed class OpenCommand
{
    private string? delimiter;
    private char quote;
    private int compounds;
    private bool joined;

    /// <summary>Whether the next line belongs to the command.</summary>
    public bool GoesOn => ReadsText || compounds > 0 || joined;

    /// <summary>Whether the next line is text of the command, whatever it looks like: in quotes or in a here-document.</summary>
    public bool ReadsText => delimiter is not null || quote != '\0';

    /// <summary>Reads the command's next line.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (delimiter is not null)
        {
            delimiter = line.Trim().SequenceEqual(delimiter) ? null : delimiter;
            joined = false;
            return;
        }

        string? opened = null;
        var wordStart = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '\\' && quote != '\'')
            {
                at++;
            }
            else if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '#' && (at == 0 || line[at - 1] == ' '))
            {
                line = line[..at].TrimEnd();
            }
            else if (character == '<' && line[at..].StartsWith("<<") && !line[at..].StartsWith("<<<"))
            {
                opened ??= Delimiter(line[(at + 2)..]);
                at++;
            }
            else if (character is ' ' or ';' or '&' or '|')
            {
                Count(line[wordStart..at]);
                wordStart = at + 1;
            }
        }

        if (wordStart < line.Length && quote == '\0')
        {
            Count(line[wordStart..]);
        }

        delimiter = opened;
        joined = quote == '\0' && (line.EndsWith("\\") || line.EndsWith("|") || line.EndsWith("&&"));
    }

    private void Count(ReadOnlySpan<char> word)
    {
        if (word is "if" or "case" or "do" or "{")
        {
            compounds++;
        }
        else if (word is "fi" or "esac" or "done" or "}")
        {
            compounds = Math.Max(0, compounds - 1);
        }
    }

    private static string? Delimiter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("- ");
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '"' or '\''))
        {
            end++;
        }

        var name = text[..end].Trim("\"'");
        return name.IsEmpty ? null : name.ToString();
    }
}
