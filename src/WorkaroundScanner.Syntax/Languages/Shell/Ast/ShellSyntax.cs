namespace WorkaroundScanner.Syntax.Languages.Shell.Ast;

/// <summary>Anything that the shell parser reads. Offsets count UTF-16 code units of the parsed text; the end is exclusive.</summary>
internal abstract class ShellSyntax
{
    /// <summary>The first offset.</summary>
    public int Start { get; set; }

    /// <summary>The offset behind the last character.</summary>
    public int End { get; set; }
}
