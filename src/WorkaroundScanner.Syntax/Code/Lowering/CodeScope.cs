using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <summary>The names of one function, closure or file while it is lowered.</summary>
internal sealed partial class CodeScope
{
    private const int MaxValues = 4;

    // Most closures name nothing: their tables are made when they do.
    private Dictionary<string, int>? positions;
    private HashSet<string>? hidden;
    private Dictionary<string, List<Given>>? assignments;
    private HashSet<string>? declared;
    private Dictionary<string, CodeExpression>? defaults;
    private readonly CodeScope? outer;
    private readonly bool isFunction;

    private CodeScope(CodeScope? outer, bool isFunction)
    {
        this.outer = outer;
        this.isFunction = isFunction;
    }

    /// <summary>The receiver's name, or null.</summary>
    public string? Receiver { get; private init; }

    /// <summary>The class around it, or empty.</summary>
    public string ClassName { get; init; } = "";

    /// <summary>Whether it is the file's own scope.</summary>
    public bool IsFile => outer is null;

    /// <summary>Parameters that get another value inside: they are variables, with their first value from the call.</summary>
    public List<(string Name, int Position)> Reassigned { get; } = [];

    /// <summary>The scope of a file.</summary>
    public static CodeScope OfFile(CodeStatement[] statements)
    {
        var scope = new CodeScope(outer: null, isFunction: false);
        scope.Collect(statements, Branch.Always);
        return scope;
    }

    /// <summary>The scope of a named function: its parameters are positional, as the shell's are.</summary>
    public static CodeScope OfFunction(CodeScope outer, FunctionStatement function, string className)
    {
        var scope = new CodeScope(outer, isFunction: true) { Receiver = function.Receiver, ClassName = className };
        scope.Collect(function.Body, Branch.Always);
        scope.Add(function.Parameters);
        return scope;
    }

    /// <summary>The scope of a closure: its parameters are variables, those of the function around it stay positional.</summary>
    public static CodeScope OfClosure(CodeScope outer, FunctionExpression closure)
    {
        var scope = new CodeScope(outer, isFunction: false) { Receiver = outer.Receiver, ClassName = outer.ClassName };
        scope.Collect(closure.Body, Branch.Always);
        foreach (var parameter in closure.Parameters)
        {
            (scope.hidden ??= new(StringComparer.Ordinal)).Add(parameter.Name);
            scope.AddDefault(parameter);
        }

        return scope;
    }

    /// <summary>The position of a name that is a parameter of the function around, or 0; all remaining arguments are a negative one.</summary>
    public int PositionOf(string name)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.hidden?.Contains(name) == true)
            {
                return 0;
            }

            if (scope.isFunction)
            {
                return scope.positions?.GetValueOrDefault(name) ?? 0;
            }

            if (scope.assignments?.ContainsKey(name) == true)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a name is one of the file's own variables, seen from a function.</summary>
    public bool IsOfFile(string name)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.outer is null)
            {
                return scope.declared?.Contains(name) == true || scope.assignments?.ContainsKey(name) == true;
            }

            if (scope.hidden?.Contains(name) == true || scope.positions?.ContainsKey(name) == true)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What a name holds where the text tells: the values that are put together, in order. Empty where it is not known.</summary>
    public IReadOnlyList<CodeExpression> ValuesOf(string name)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.ValuesGiven(name) is { } found)
            {
                return found[0].Statement is { Operator: "=", Value: { } first, Targets: [NameExpression] } && found.Skip(1).All(later => later.Statement is { Operator: "+=", Value: not null })
                    ? [first, .. found.Skip(1).Select(later => later.Statement.Value!)]
                    : [];
            }

            if (scope.positions?.ContainsKey(name) == true || scope.hidden?.Contains(name) == true)
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>The value last given to a name in this scope before an offset, or null.</summary>
    public CodeExpression? ValueBefore(string name, int offset)
    {
        if (NearestValues(name) is not { } found)
        {
            return null;
        }

        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Gives(offset))
            {
                return found[i].Statement.Value;
            }
        }

        return found[0].Statement.Value;
    }

    /// <summary>The values of which a name holds one at an offset, in order: the last one, and what it held before where that was given under a condition.</summary>
    public IReadOnlyList<CodeExpression> ValuesBefore(string name, int offset)
    {
        if (NearestValues(name) is not { } found)
        {
            return [];
        }

        var values = new List<CodeExpression>();
        for (var i = found.Count - 1; i >= 0 && values.Count < MaxValues; i--)
        {
            if (found[i].Gives(offset))
            {
                values.Insert(0, found[i].Statement.Value!);
                if (found[i].Branch.Holds(offset))
                {
                    break;
                }
            }
        }

        return values.Count > 0 ? values : [found[0].Statement.Value!];
    }

    /// <summary>Whether a name of this scope is given what a call answered, or a part of such a value.</summary>
    public bool TakesAnswer(string name) =>
        NearestValues(name)?.Exists(assignment => assignment.Statement.Value is CallExpression or IndexExpression or MemberExpression) == true;

    /// <summary><c>args.append("-v")</c>, <c>args.push(...more)</c> on a list of this scope, as <c>args += ["-v"]</c>; null for other calls.</summary>
    public AssignStatement? GrowthOf(CallExpression call)
    {
        if (call is not { Callee: MemberExpression { Target: NameExpression owner, Name: "append" or "push" or "extend" or "add" or "addAll" } method, Arguments.Length: > 0 }
            || ValuesGiven(owner.Name) is not { } found || !found.Exists(assignment => assignment.Statement.Value is ListExpression))
        {
            return null;
        }

        var isList = method.Name is "extend" or "addAll";
        var items = call.Arguments.Select(argument => isList || argument.IsSpread ? new SpreadExpression(argument.Value.Start, argument.Value.End, argument.Value) : argument.Value);
        return new AssignStatement(call.Start, call.End, [owner], "+=", new ListExpression(call.Start, call.End, [.. items]), IsConstant: false);
    }

    private List<Given>? ValuesGiven(string name) => assignments?.GetValueOrDefault(name);

    private List<Given>? NearestValues(string name)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.ValuesGiven(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private void Add(CodeParameter[] parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = parameters[i].Name;
            AddDefault(parameters[i]);
            if (assignments?.ContainsKey(name) == true)
            {
                Reassigned.Add((name, parameters[i].IsRest ? -(i + 1) : i + 1));
            }
            else if (parameters[i].IsRest || i < 9)
            {
                (positions ??= new(StringComparer.Ordinal)).TryAdd(name, parameters[i].IsRest ? -(i + 1) : i + 1);
            }
        }
    }

    private void Collect(CodeStatement[] statements, Branch branch)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case AssignStatement assign:
                    Collect(assign, branch);
                    break;
                case ExpressionStatement { Expression: CallExpression call } when GrowthOf(call) is { } growth:
                    Collect(growth, branch);
                    break;
                case IfStatement choice:
                    Collect(choice.Before, branch);
                    Collect(choice.Then, Branch.Of(choice, choice.Then));
                    Collect(choice.Else, Branch.Of(choice, choice.Else));
                    break;
                case LoopStatement loop:
                    if (!isFunction && loop.Variables.Length > 0)
                    {
                        (hidden ??= new(StringComparer.Ordinal)).UnionWith(loop.Variables);
                    }

                    Collect(loop.Body, Branch.Of(loop.Body));
                    break;
                case TryStatement attempt:
                    Collect(attempt.Body, Branch.Of(attempt.Body));
                    Array.ForEach(attempt.Handlers, handler => Collect(handler, Branch.Of(handler)));
                    Collect(attempt.Else, Branch.Of(attempt.Else));
                    Collect(attempt.Finally, branch);
                    break;
                case SwitchStatement choice:
                    Array.ForEach(choice.Cases, one => Collect(one.Body, Branch.Of(choice, one.Body)));
                    break;
                case BlockStatement block:
                    Collect(block.Before, branch);
                    Collect(block.Body, branch);
                    break;
                default:
                    break;
            }
        }
    }

    private void Collect(AssignStatement assign, Branch branch)
    {
        foreach (var target in assign.Targets)
        {
            var name = target switch
            {
                NameExpression named => named.Name,
                MemberExpression { Target: NameExpression owner } member => owner.Name + "." + member.Name,
                _ => null,
            };
            if (outer is null && name is not null && assign.Value is null)
            {
                (declared ??= new(StringComparer.Ordinal)).Add(name);
            }
            else if (name is not null && assign.Value is not null)
            {
                assignments ??= new(StringComparer.Ordinal);
                (assignments.TryGetValue(name, out var list) ? list : assignments[name] = []).Add(new Given(assign, branch));
            }
        }
    }
}
