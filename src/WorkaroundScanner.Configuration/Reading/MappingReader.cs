using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Configuration.Reading;

/// <summary>Reads the keys of one mapping as typed values. Whatever does not fit becomes an error; <see cref="Done"/> reports the keys that nobody asked for.</summary>
public sealed class MappingReader
{
    private readonly ConfigErrors errors;
    private readonly List<string> known = [];

    /// <summary>Reads a mapping, its errors going to a collection.</summary>
    public MappingReader(ConfigMapping mapping, ConfigErrors errors)
    {
        Mapping = mapping;
        this.errors = errors;
    }

    /// <summary>What is read.</summary>
    public ConfigMapping Mapping { get; }

    /// <summary>A reader where the node is a mapping; else an error that names what was expected, and null.</summary>
    public static MappingReader? Of(ConfigNode node, ConfigErrors errors, string what)
    {
        if (node is ConfigMapping mapping)
        {
            return new MappingReader(mapping, errors);
        }

        errors.Add(node, $"{what} must be a mapping of keys and values, not {node.Noun}.");
        return null;
    }

    /// <summary>The value of a key, or null; the key counts as known.</summary>
    public ConfigNode? Node(string key)
    {
        known.Add(key);
        return Mapping.Find(key)?.Value is { } value && value is not ConfigScalar { IsAbsent: true } ? value : null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public ConfigNode? RequiredNode(string key)
    {
        var node = Node(key);
        if (node is null)
        {
            var entry = Mapping.Find(key);
            errors.Add((ConfigNode?)entry?.Key ?? Mapping, entry is null ? $"The key `{key}` is missing." : $"The key `{key}` has no value.");
        }

        return node;
    }

    /// <summary>A single value, or null.</summary>
    public ConfigScalar? Scalar(string key) => ScalarOf(key, Node(key));

    /// <summary>A single value that must be there.</summary>
    public ConfigScalar? RequiredScalar(string key) => ScalarOf(key, RequiredNode(key));

    /// <summary>A text that must be there; empty where it is not.</summary>
    public string RequiredString(string key) => RequiredScalar(key)?.Value ?? "";

    /// <summary>A text, or null.</summary>
    public string? OptionalString(string key) => Scalar(key)?.Value;

    /// <summary>A whole number that must be there, within limits.</summary>
    public int RequiredInt(string key, int from, int to) => IntOf(key, RequiredScalar(key), from, to) ?? from;

    /// <summary>A whole number within limits, or null.</summary>
    public int? OptionalInt(string key, int from, int to) => IntOf(key, Scalar(key), from, to);

    /// <summary>True or false, or null.</summary>
    public bool? OptionalBool(string key)
    {
        var scalar = Scalar(key);
        switch (scalar?.Value)
        {
            case null: return null;
            case "true": return true;
            case "false": return false;
            default:
                errors.Add(scalar, $"`{key}` must be true or false, not `{scalar.Value}`.");
                return null;
        }
    }

    /// <summary>One of an enumeration's words that must be there.</summary>
    public T RequiredEnum<T>(string key)
        where T : struct, Enum => EnumWords.At<T>(Math.Max(0, WordIndex(key, RequiredScalar(key), EnumWords.All<T>())));

    /// <summary>One of an enumeration's words, or null.</summary>
    public T? OptionalEnum<T>(string key)
        where T : struct, Enum => WordIndex(key, Scalar(key), EnumWords.All<T>()) is >= 0 and var at ? EnumWords.At<T>(at) : null;

    /// <summary>One value or a list of them.</summary>
    public ImmutableArray<ConfigScalar> Scalars(string key) => ScalarsOf(key, Node(key), errors);

    /// <summary>One text or a list of them.</summary>
    public ImmutableArray<string> Strings(string key) => [.. Scalars(key).Select(scalar => scalar.Value)];

    /// <summary>The items of a list; none where the key is missing.</summary>
    public ImmutableArray<ConfigNode> Items(string key)
    {
        switch (Node(key))
        {
            case null: return [];
            case ConfigSequence sequence: return sequence.Items;
            case var other:
                errors.Add(other, $"`{key}` must be a list, not {other.Noun}.");
                return [];
        }
    }

    /// <summary>A reader of the mapping under a key, or null.</summary>
    public MappingReader? Child(string key) => Node(key) is { } node ? Of(node, errors, $"`{key}`") : null;

    /// <summary>Readers of the mappings in a list.</summary>
    public IEnumerable<MappingReader> Children(string key) =>
        Items(key).Select(item => Of(item, errors, $"An item of `{key}`")).OfType<MappingReader>();

    /// <summary>Whether a key was asked for.</summary>
    public bool Knows(string key) => known.Contains(key);

    /// <summary>Reports every key that was not asked for, with the nearest one that exists.</summary>
    public void Done()
    {
        foreach (var entry in Mapping.Entries)
        {
            if (!known.Contains(entry.Key.Value))
            {
                errors.Add(entry.Key, $"The key `{entry.Key.Value}` is unknown here" + NearestWord.Hint(entry.Key.Value, known));
            }
        }
    }

    /// <summary>One value or a list of them, read from a node.</summary>
    public static ImmutableArray<ConfigScalar> ScalarsOf(string key, ConfigNode? node, ConfigErrors errors)
    {
        var scalars = ImmutableArray.CreateBuilder<ConfigScalar>();
        foreach (var item in node is ConfigSequence list ? list.Items : node is null ? [] : [node])
        {
            if (item is ConfigScalar { IsAbsent: false, Value.Length: > 0 } scalar)
            {
                scalars.Add(scalar);
            }
            else
            {
                errors.Add(item, $"`{key}` must be a word or a list of words" + (item is ConfigScalar ? ", and none may be empty." : $", not {item.Noun}."));
            }
        }

        if (node is ConfigSequence { Items.Length: 0 })
        {
            errors.Add(node, $"`{key}` is an empty list.");
        }

        return scalars.ToImmutable();
    }

    private ConfigScalar? ScalarOf(string key, ConfigNode? node)
    {
        switch (node)
        {
            case null: return null;
            case ConfigScalar { Value.Length: > 0 } scalar: return scalar;
            default:
                errors.Add(node, node is ConfigScalar ? $"`{key}` is empty." : $"`{key}` must be a single value, not {node.Noun}.");
                return null;
        }
    }

    private int? IntOf(string key, ConfigScalar? scalar, int from, int to)
    {
        if (scalar is null)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        errors.Add(scalar, $"`{key}` must be a whole number from {from} to {to}, not `{scalar.Value}`.");
        return null;
    }

    /// <summary>The place of a word in a closed set; -1 where it is missing or wrong.</summary>
    private int WordIndex(string key, ConfigScalar? scalar, ImmutableArray<string> words)
    {
        var at = scalar is null ? -1 : words.IndexOf(scalar.Value);
        if (scalar is not null && at < 0)
        {
            errors.Add(scalar, $"`{key}` can't be `{scalar.Value}`" + NearestWord.HintOrAll(scalar.Value, words));
        }

        return at;
    }
}
