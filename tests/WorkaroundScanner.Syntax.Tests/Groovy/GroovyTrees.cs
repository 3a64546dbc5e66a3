using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.Groovy;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Groovy;

/// <summary>Reads pieces of Groovy for tests.</summary>
internal static class GroovyTrees
{
    /// <summary>A file's tree as text, a line per outermost statement.</summary>
    public static string Of(string text) => CodeDump.Of(Parse(text));

    /// <summary>A file's tree, of which all positions lie inside the file.</summary>
    public static CodeTree Parse(string text)
    {
        var tree = new GroovyParser().Parse(text);
        Assert.Empty(CodeWalk.WrongPositions(tree, text));
        return tree;
    }
}
