using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Tests;

public class MappingReaderTests
{
    private enum Colour
    {
        Red,
        LightBlue,
    }

    [Fact]
    public void Well_written_values_are_read()
    {
        var (reader, errors) = Reader("name: x\nnumber: 7\non: true\ncolour: light-blue\none: a\nmany: [a, b]\nchild: { k: v }\nitems: [{ k: 1 }, { k: 2 }]\nempty:\n");
        Assert.Equal("x", reader.RequiredString("name"));
        Assert.Equal(7, reader.RequiredInt("number", 1, 10));
        Assert.True(reader.OptionalBool("on"));
        Assert.Equal(Colour.LightBlue, reader.RequiredEnum<Colour>("colour"));
        Assert.Equal(["a"], reader.Strings("one"));
        Assert.Equal(["a", "b"], reader.Strings("many"));
        Assert.Equal("v", reader.Child("child")?.OptionalString("k"));
        Assert.Equal(["1", "2"], reader.Children("items").Select(item => item.RequiredString("k")));
        Assert.Null(reader.OptionalString("empty"));
        Assert.Null(reader.OptionalInt("absent", 1, 2));
        Assert.Null(reader.OptionalEnum<Colour>("absent"));
        Assert.Empty(reader.Strings("absent"));
        reader.Done();
        Assert.Empty(errors.ToSorted());
    }

    public static TheoryData<string, Action<MappingReader>, string> Mistakes => new()
    {
        { "a: 1", reader => reader.RequiredString("b"), "1:1: The key `b` is missing." },
        { "b:", reader => reader.RequiredString("b"), "1:1: The key `b` has no value." },
        { "b: ''", reader => reader.RequiredString("b"), "1:4: `b` is empty." },
        { "b: [x]", reader => reader.RequiredString("b"), "1:4: `b` must be a single value, not a list." },
        { "b: {x: 1}", reader => reader.OptionalString("b"), "1:4: `b` must be a single value, not a mapping." },
        { "b: six", reader => reader.RequiredInt("b", 1, 9), "1:4: `b` must be a whole number from 1 to 9, not `six`." },
        { "b: 10", reader => reader.OptionalInt("b", 1, 9), "1:4: `b` must be a whole number from 1 to 9, not `10`." },
        { "b: -1", reader => reader.OptionalInt("b", 1, 9), "1:4: `b` must be a whole number from 1 to 9, not `-1`." },
        { "b: yes", reader => reader.OptionalBool("b"), "1:4: `b` must be true or false, not `yes`." },
        { "b: rde", reader => reader.RequiredEnum<Colour>("b"), "1:4: `b` can't be `rde`; did you mean `red`?" },
        { "b: green", reader => reader.OptionalEnum<Colour>("b"), "1:4: `b` can't be `green`; it is one of red, light-blue." },
        { "b: LightBlue", reader => reader.OptionalEnum<Colour>("b"), "1:4: `b` can't be `LightBlue`; did you mean `light-blue`?" },
        { "b: [x, [y]]", reader => reader.Strings("b"), "1:8: `b` must be a word or a list of words, not a list." },
        { "b: [x, '']", reader => reader.Strings("b"), "1:8: `b` must be a word or a list of words, and none may be empty." },
        { "b: []", reader => reader.Strings("b"), "1:4: `b` is an empty list." },
        { "b: x", reader => reader.Items("b"), "1:4: `b` must be a list, not a single value." },
        { "b: x", reader => reader.Child("b"), "1:4: `b` must be a mapping of keys and values, not a single value." },
        { "b: [x]", reader => Assert.Empty(reader.Children("b")), "1:5: An item of `b` must be a mapping of keys and values, not a single value." },
        { "naem: x", reader => reader.OptionalString("name"), "1:1: The key `naem` is unknown here; did you mean `name`?" },
        { "zzz: x", reader => reader.OptionalString("name"), "1:1: The key `zzz` is unknown here." },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistake_is_located_and_plain(string yaml, Action<MappingReader> read, string expected)
    {
        var (reader, errors) = Reader(yaml);
        read(reader);
        if (!expected.Contains("`b`", StringComparison.Ordinal))
        {
            reader.Done();
        }

        Assert.Equal("f.yaml:" + expected, Assert.Single(errors.ToSorted()).ToString());
    }

    [Fact]
    public void All_mistakes_are_collected()
    {
        var (reader, errors) = Reader("a: x\nb: y\nc: z");
        reader.RequiredInt("a", 0, 1);
        reader.OptionalBool("b");
        reader.Done();
        Assert.Equal([1, 2, 3], errors.ToSorted().Select(error => error.Line));
    }

    [Theory]
    [InlineData("kubctl", "kubectl")]
    [InlineData("reptry", "retry")]
    [InlineData("flwos-to", "flows-to")]
    [InlineData("x", null)]
    [InlineData("terraform", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found(string word, string? expected) =>
        Assert.Equal(expected, NearestWord.To(word, ["kubectl", "retry", "flows-to"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("flwos", "flows", 1)]
    public void Edits_are_counted(string left, string right, int distance) => Assert.Equal(distance, NearestWord.Distance(left, right));

    [Theory]
    [InlineData("FlowsTo", "flows-to")]
    [InlineData("Or", "or")]
    [InlineData("RepeatsWhileFails", "repeats-while-fails")]
    public void Names_are_spelled_with_hyphens(string name, string expected) => Assert.Equal(expected, KebabCase.Of(name));

    [Theory]
    [InlineData("retry-loop", true)]
    [InlineData("a1", true)]
    [InlineData("Retry", false)]
    [InlineData("retry_loop", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("1a", false)]
    [InlineData("", false)]
    public void Names_are_checked(string name, bool valid) => Assert.Equal(valid, KebabCase.IsKebab(name));

    private static (MappingReader Reader, ConfigErrors Errors) Reader(string yaml)
    {
        var errors = new ConfigErrors();
        return (new MappingReader(Assert.IsType<ConfigMapping>(YamlReader.Read("f.yaml", yaml).Root), errors), errors);
    }
}
