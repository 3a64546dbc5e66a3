using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;
using Xunit;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>What every parser of a programming language is held to.</summary>
internal static class Robustness
{
    /// <summary>Fails unless text that is nested beyond the bound is read on a small stack, with an error and with every node inside the text.</summary>
    public static void BoundsDepth(ICodeParser parser, string text)
    {
        var tree = SmallStack.Run(() => parser.Parse(text));

        Assert.Empty(CodeWalk.WrongPositions(tree, text));
        Assert.NotEmpty(tree.Errors);
    }

    /// <summary>Fails unless a program is read however it is damaged.</summary>
    public static void SurvivesDamage(Func<string, CodeTree> parse, string program)
    {
        var mutator = new Mutator([program], seed: 4);

        SmallStack.Run(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                parse(mutator.Next());
            }

            return true;
        });
    }
}
