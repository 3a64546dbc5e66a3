using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Make.Parsing;

/// <summary>Where references (<c>$(...)</c>, <c>${...}</c>) end: found in one pass a line, however deeply they stand in one another.</summary>
internal sealed class MakeReferences(string text)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("$(){}");
    private readonly Dictionary<int, int> closers = [];
    private readonly Stack<(int Start, char Open, int Count)> open = new();

    /// <summary>Finds the references of a region; those that it leaves open stay unknown.</summary>
    public void Read(int start, int end)
    {
        var first = text.AsSpan(start, end - start).IndexOf('$');
        if (first < 0)
        {
            return;
        }

        open.Clear();
        for (var at = start + first; at < end; at++)
        {
            var hit = text.AsSpan(at, end - at).IndexOfAny(Marks);
            if (hit < 0)
            {
                return;
            }

            at += hit;
            switch (text[at])
            {
                case '$' when at + 1 < end && text[at + 1] is '(' or '{':
                    open.Push((at, text[at + 1], 0));
                    at++;
                    break;
                case '(' or '{' when open.TryPeek(out var top) && top.Open == text[at]:
                    open.Pop();
                    open.Push(top with { Count = top.Count + 1 });
                    break;
                case ')' or '}' when open.TryPeek(out var top) && top.Open == (text[at] == ')' ? '(' : '{'):
                    open.Pop();
                    if (top.Count > 0)
                    {
                        open.Push(top with { Count = top.Count - 1 });
                    }
                    else
                    {
                        closers[top.Start] = at;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The closing bracket of the reference that begins at a dollar sign, or -1.</summary>
    public int CloserOf(int dollar) => closers.GetValueOrDefault(dollar, -1);

    /// <summary>The offset behind a dollar sign and what belongs to it.</summary>
    public int Behind(int dollar, int end)
    {
        var closer = CloserOf(dollar);
        return closer >= 0 && closer < end ? closer + 1 : Math.Min(end, dollar + 2);
    }
}
