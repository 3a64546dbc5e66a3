using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Finds the lines of a file that are YAML comments: those that begin with <c>#</c> outside every scalar.</summary>
internal static class YamlComments
{
    /// <summary>Adds the comments of a file.</summary>
    public static void Collect(YamlFile file, CommentCollector comments)
    {
        var text = file.Structure;
        var scalar = 0;
        for (var line = 0; line < text.Length;)
        {
            var length = text.AsSpan(line).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : line + length;
            var at = line + (end - line - text.AsSpan(line, end - line).TrimStart(" \t").Length);
            while (scalar < file.Scalars.Count && file.Scalars[scalar].End <= at)
            {
                scalar++;
            }

            if (at < end && text[at] == '#' && !(scalar < file.Scalars.Count && file.Scalars[scalar].Start <= at))
            {
                comments.Add(at, end);
            }

            line = end + 1;
        }

        foreach (var (start, end) in file.TemplateComments)
        {
            comments.Add(start, end);
        }
    }
}
