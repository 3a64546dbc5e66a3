using System.Text;
using System.Text.Json;

namespace WorkaroundScanner.Syntax.Languages.Npm;

/// <summary>One script of a package.</summary>
/// <param name="Name">Its name, decoded.</param>
/// <param name="Start">Where its name begins, at the quote.</param>
/// <param name="ValueStart">Where its text begins, behind the quote.</param>
/// <param name="ValueEnd">Where its text ends, at the closing quote.</param>
internal sealed record PackageScript(string Name, int Start, int ValueStart, int ValueEnd);

/// <summary>Finds the scripts of a <c>package.json</c>: a pass over the tokens, nothing is built.</summary>
internal sealed class PackageScripts
{
    private const int MaximumDepth = 64;

    private readonly byte[] bytes;
    private readonly int skipped;
    private int knownByte;
    private int knownCharacter;

    private PackageScripts(string text)
    {
        skipped = text.StartsWith('\uFEFF') ? 1 : 0;
        bytes = Encoding.UTF8.GetBytes(text, skipped, text.Length - skipped);
        Read(text.Length);
    }

    /// <summary>The scripts, in order; those before a fault where there is one.</summary>
    public List<PackageScript> Scripts { get; } = [];

    /// <summary>Where the file is no JSON; -1 where it is.</summary>
    public int FaultAt { get; private set; } = -1;

    /// <summary>Whether it is only nested too deeply.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Reads a file.</summary>
    public static PackageScripts Of(string text) => new(text);

    private void Read(int length)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    var isScripts = reader.ValueTextEquals("scripts");
                    reader.Read();
                    if (isScripts && reader.TokenType == JsonTokenType.StartObject)
                    {
                        ReadScripts(ref reader);
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
            }
        }
        catch (JsonException)
        {
            TooDeep = reader.CurrentDepth >= MaximumDepth - 1;
            FaultAt = Math.Min(length, CharacterAt((int)Math.Min(reader.BytesConsumed, bytes.Length)));
        }
    }

    private void ReadScripts(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = CharacterAt((int)reader.TokenStartIndex);
            var name = Decoded(ref reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.String || name is null)
            {
                reader.Skip();
                continue;
            }

            var valueStart = CharacterAt((int)reader.TokenStartIndex) + 1;
            Scripts.Add(new PackageScript(name, start, valueStart, CharacterAt((int)reader.BytesConsumed) - 1));
        }
    }

    // A name with half a surrogate pair can't be decoded, and nothing could call it.
    private static string? Decoded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Offsets are asked for in rising order, so that the whole file is counted once.
    private int CharacterAt(int offset)
    {
        if (offset < knownByte)
        {
            (knownByte, knownCharacter) = (0, 0);
        }

        knownCharacter += Encoding.UTF8.GetCharCount(bytes, knownByte, offset - knownByte);
        knownByte = offset;
        return knownCharacter + skipped;
    }
}
