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
        for (var at = text.IndexOf('#'); at >= 0 && at < text.Length;)
        {
            while (scalar < file.Scalars.Count && file.Scalars[scalar].End <= at)
            {
                scalar++;
            }

            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            if (BeginsLine(text, at) && !(scalar < file.Scalars.Count && file.Scalars[scalar].Start <= at))
            {
                comments.Add(at, end);
            }

            var next = text.AsSpan(end).IndexOf('#');
            at = next < 0 ? -1 : end + next;
        }

        foreach (var (start, end) in file.TemplateComments)
        {
            comments.Add(start, end);
        }
    }

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '\r';
    }
}
