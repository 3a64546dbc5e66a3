using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>What outlives the function that computes it: fields, variables of the file, containers and functions that keep their results.</content>
internal sealed partial class CodeLowering
{
    private static readonly LibraryEntry Itself = new(LibraryVerb.Value, 0, [], Input: -1, Output: -1, GivesStatus: false);

    /// <summary>Whether the function that is lowered runs a part of itself only once.</summary>
    private bool runsOnce;

    private bool IsKept(CodeExpression target) => !scope.IsFile && target switch
    {
        IndexExpression { Target: NameExpression { Name: var container } } when IsCacheName(container) => true,
        IndexExpression index => IsKept(index.Target),
        MemberExpression { Target: NameExpression { Name: "self" or "this" or "cls" } } => true,
        MemberExpression { Target: NameExpression owner } => owner.Name == scope.Receiver || scope.IsOfFile(owner.Name) || IsCacheName(owner.Name),
        MemberExpression member => IsKept(member.Target),
        NameExpression { Name: ['@', ..] } => true,
        NameExpression { Name: ['$', ..] } when dialect.HasGlobals => true,
        NameExpression name => scope.IsOfFile(name.Name),
        _ => false,
    };

    // `versions.get(key)`, `this.cache.has(key)`: what a container holds is asked.
    private LibraryEntry? Lookup(CallExpression call) => call is { Callee: MemberExpression { Name: "has" or "get" or "Has" or "Get" or "Load" or "containsKey" or "has_key" or "key?" } method, Arguments.Length: > 0 }
        && IsContainer(method.Target) ? Itself : null;

    // `versions.set(key, value)`: as `versions[key] = value`.
    private AssignStatement? Stored(CallExpression call) =>
        call is { Callee: MemberExpression { Name: "set" or "put" or "Set" or "Store" or "Add" } method, Arguments: [_, { Value: var value }, ..] } && IsContainer(method.Target)
            ? new AssignStatement(call.Start, call.End, [method.Target], "=", value, IsConstant: false)
            : null;

    private bool IsContainer(CodeExpression target) => IsKept(target)
        && (IsCacheName(LastName(target))
            || (target is NameExpression name && scope.ValueBefore(name.Name, 0) is MapExpression or CallExpression { Callee: NameExpression { Name: "Map" or "WeakMap" or "dict" or "defaultdict" or "make" } }));

    private static bool IsCacheName(string name) => name.Contains("cache", StringComparison.OrdinalIgnoreCase) || name.Contains("memo", StringComparison.OrdinalIgnoreCase);

    // `once.Do(func() { ... })`
    private static bool IsOnce(CallExpression call) => call is { Callee: MemberExpression { Name: "Do", Target: var target }, Arguments: [{ Value: FunctionExpression }] }
        && LastName(target).EndsWith("once", StringComparison.OrdinalIgnoreCase);

    // `memoize(async () => ...)`
    private FunctionExpression? Memoised(CallExpression call) =>
        call.Arguments is [{ Value: FunctionExpression function }, ..] && EntryOf(call, out _) is { Verb: LibraryVerb.Memoise } ? function : null;
}
