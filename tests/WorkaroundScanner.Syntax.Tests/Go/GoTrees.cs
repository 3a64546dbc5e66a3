using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Go;

/// <summary>Reads pieces of Go for tests.</summary>
internal static class GoTrees
{
    private const string Before = "func f() {\n";

    /// <summary>A file's tree as text.</summary>
    public static string OfFile(string text) => CodeDump.Of(Parse(text));

    /// <summary>The tree of statements inside a function, as text.</summary>
    public static string OfBody(string text)
    {
        var dump = OfFile($"{Before}{text}\n}}\n");
        const string Opening = "(def f ()";
        Assert.StartsWith(Opening, dump, StringComparison.Ordinal);
        return dump[Opening.Length..^1].TrimStart();
    }

    /// <summary>A file's tree, of which all positions lie inside the file.</summary>
    public static CodeTree Parse(string text)
    {
        var tree = new GoParser().Parse(text);
        Assert.Empty(CodeWalk.WrongPositions(tree, text));
        return tree;
    }
}
