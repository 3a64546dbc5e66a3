using FsCheck;
using FsCheck.Fluent;

namespace WorkaroundScanner.History.Tests;

/// <summary>Holds a statement against generated examples, the same ones in every run, small ones first.</summary>
internal static class Property
{
    private const int Examples = 150;
    private const int LargestSize = 30;

    /// <summary>Fails with an example for which the assertions fail.</summary>
    public static void Holds<T>(Gen<T> examples, Action<T> assert) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Examples).WithEndSize(LargestSize).WithQuietOnSuccess(true).WithReplay(20240501, 7),
        Prop.ForAll(Arb.From(examples), example =>
        {
            assert(example);
            return true;
        }));
}
