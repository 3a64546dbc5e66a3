using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Matching;

/// <summary>What people do to a construct.</summary>
public enum Fate
{
    Left, LinesInserted, FileRenamed, FunctionRenamed, PutIntoFunction, TokenEdited, EditedAndFileRenamed, EditedAndFunctionRenamed, EditedAndBothRenamed,
    Grown, GrownALot, GrownAndFileRenamed, Shrunk, ShrunkALot, CategoryChanged, Deleted, Written, Copied, CopiedTwice, CopiedInPlace, CopiedAndEdited, CopiedAndOriginalMoved, KnownTwice, OneOfTwoDeleted,
}

/// <summary>One construct of a file before and after something was done to it, and the states that follow. Its words are its own but for a few that all share.</summary>
internal sealed record Story(int Number, Fate Fate, int Words, bool InFunction, int Edited)
{
    private const int Shift = 100;
    private const int FileSize = 4;
    private static readonly string[] Common = ["kubectl", "sleep", "5", "done"];

    public IEnumerable<Workaround> Before => Fate switch
    {
        Fate.Written => [],
        Fate.KnownTwice or Fate.OneOfTwoDeleted => [At(Path), At(Path, line: Line + Shift)],
        _ => [At(Path)],
    };

    public IEnumerable<Workaround> After => Fate switch
    {
        Fate.Left or Fate.Written => [At(Path)],
        Fate.LinesInserted => [At(Path, line: Line + Shift)],
        Fate.FileRenamed => [At(Elsewhere)],
        Fate.FunctionRenamed or Fate.PutIntoFunction => [At(Path, Anchor + "renamed")],
        Fate.TokenEdited => [At(Path, words: Edit())],
        Fate.EditedAndFileRenamed => [At(Elsewhere, words: Edit())],
        Fate.EditedAndFunctionRenamed => [At(Path, Anchor + "renamed", words: Edit())],
        Fate.EditedAndBothRenamed => [At(Elsewhere, Anchor + "renamed", words: Edit())],
        Fate.Grown => [At(Path, words: [.. Own(), .. More(Words / 3)])],
        Fate.GrownALot => [At(Path, words: [.. Own(), .. More(Words * 2)])],
        Fate.GrownAndFileRenamed => [At(Elsewhere, words: [.. Own(), .. More(Words / 3)])],
        Fate.Shrunk => [At(Path, words: Own()[..(Words * 2 / 3)])],
        Fate.ShrunkALot => [At(Path, words: Own()[..(Words / 2)])],
        Fate.CategoryChanged => [At(Path) with { Identity = At(Path).Identity with { Category = Category.Poll, Capability = "kubectl get" } }],
        Fate.Copied => [At(Path), At(Elsewhere)],
        Fate.CopiedTwice => [At(Path), At(Elsewhere), At("more/" + Elsewhere)],
        Fate.CopiedInPlace => [At(Path), At(Path, line: Line + Shift)],
        Fate.CopiedAndEdited => [At(Path), At(Elsewhere, words: Edit())],
        Fate.CopiedAndOriginalMoved => [At(Elsewhere), At("more/" + Elsewhere)],
        Fate.KnownTwice => [At(Path, line: Line + 3), At(Path, line: Line + Shift + 3)],
        Fate.OneOfTwoDeleted => [At(Path, line: Line + Shift)],
        _ => [],
    };

    public IEnumerable<ChangeState> States => Fate switch
    {
        Fate.FileRenamed or Fate.FunctionRenamed or Fate.PutIntoFunction or Fate.EditedAndFileRenamed or Fate.EditedAndFunctionRenamed or Fate.EditedAndBothRenamed => [ChangeState.Moved],
        Fate.Grown or Fate.GrownALot or Fate.GrownAndFileRenamed => [ChangeState.Grown],
        Fate.Shrunk or Fate.ShrunkALot => [ChangeState.Shrunk],
        Fate.Deleted => [ChangeState.Gone],
        Fate.Written => [ChangeState.New],
        Fate.Copied or Fate.CopiedInPlace or Fate.CopiedAndEdited => [ChangeState.Copied, ChangeState.Unchanged],
        Fate.CopiedTwice => [ChangeState.Copied, ChangeState.Copied, ChangeState.Unchanged],
        Fate.CopiedAndOriginalMoved => [ChangeState.Copied, ChangeState.Moved],
        Fate.KnownTwice => [ChangeState.Unchanged, ChangeState.Unchanged],
        Fate.OneOfTwoDeleted => [ChangeState.Unchanged, ChangeState.Gone],
        _ => [ChangeState.Unchanged],
    };

    /// <summary>Whether a change is about this construct, before and after. The platform, which comparing leaves aside, carries its number.</summary>
    public bool Owns(Change change) => (change.After?.Identity.Platform ?? Platform) == Platform && (change.Before?.Identity.Platform ?? Platform) == Platform;

    private string Platform => $"platform {Number}";

    private string Path => $"scripts/{Number / FileSize}.sh";

    private string Elsewhere => $"moved/{Number % FileSize}.sh";

    private string Anchor => InFunction && Fate != Fate.PutIntoFunction ? $"step{Number}" : "";

    private int Line => 1 + (Number * 10);

    private Workaround At(string path, string? anchor = null, string[]? words = null, int? line = null)
    {
        var workaround = Example.Workaround($"{path}:{line ?? Line}", string.Join(' ', words ?? Own()), anchor: anchor ?? Anchor);
        return workaround with { Identity = workaround.Identity with { Platform = Platform } };
    }

    private string[] Own() => [.. Enumerable.Range(0, Words).Select(place => place % 8 == 3 ? Common[place / 8 % Common.Length] : $"w{Number}.{place}")];

    private string[] More(int count) => [.. Enumerable.Range(0, count).Select(place => $"more{Number}.{place}")];

    private string[] Edit()
    {
        var words = Own();
        words[Edited % Words] = "edited";
        return words;
    }
}
