using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Baselines;

/// <summary>The parts of one entry as written. The first part that can't be read is told.</summary>
internal sealed class EntryFields(string[] written)
{
    /// <summary>Path, category, platform, capability, anchor, lines, content, shingles.</summary>
    public const int Count = 8;

    private const int ContentDigits = 16;
    private const int MostShown = 40;

    private static readonly ImmutableDictionary<string, Category> Categories =
        Enum.GetValues<Category>().ToImmutableDictionary(category => category.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>What is wrong, as a sentence; null where nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The entry; worth nothing where there is an error.</summary>
    public KnownWorkaround ToEntry() => new(Path(written[0]), 0, Lines(written[5]), new Identity
    {
        Category = ReadCategory(written[1]),
        Platform = Text(written[2]),
        Capability = Text(written[3]),
        Anchor = Text(written[4]),
        Content = Content(written[6]),
        Shingles = Shingles(written[7]),
    });

    private string Path(string part) => Text(part) is { Length: > 0 } path ? path : Wrong("The path is missing.", "");

    private string Text(string part) => Escape.Read(part) ?? Wrong("A backslash is not followed by a second one or by u and four hexadecimal digits.", "");

    private int Lines(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : Wrong($"'{Shown(part)}' is no number of lines.", 0);

    private Category ReadCategory(string part) => Categories.TryGetValue(part, out var category)
        ? category
        : Wrong($"There is no category '{Shown(part)}'; there are {string.Join(", ", Categories.OrderBy(pair => pair.Value).Select(pair => pair.Key))}.", default(Category));

    private ulong Content(string part) => part.Length == ContentDigits && ulong.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var content)
        ? content
        : Wrong($"'{Shown(part)}' is no hash of {ContentDigits} hexadecimal digits.", 0UL);

    private ImmutableArray<uint> Shingles(string part)
    {
        if (part == BaselineText.Nothing)
        {
            return [];
        }

        Span<byte> bytes = stackalloc byte[Identity.MostShingles * sizeof(uint)];
        if (!Base64Url.IsValid(part, out var length) || length == 0 || length > bytes.Length || length % sizeof(uint) != 0)
        {
            return Wrong("The shingles are not written as they should be.", ImmutableArray<uint>.Empty);
        }

        Base64Url.DecodeFromChars(part, bytes);
        var shingles = ImmutableArray.CreateBuilder<uint>(length / sizeof(uint));
        for (var at = 0; at < length; at += sizeof(uint))
        {
            shingles.Add(BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));
        }

        return shingles.Zip(shingles.Skip(1)).All(pair => pair.First < pair.Second) ? shingles.ToImmutable() : Wrong("The shingles are not in order.", ImmutableArray<uint>.Empty);
    }

    private T Wrong<T>(string error, T nothing)
    {
        Error ??= error;
        return nothing;
    }

    /// <summary>As much of a part as a message can show.</summary>
    private static string Shown(string part) => Escape.Write(part.Length > MostShown ? part[..MostShown] : part);
}
