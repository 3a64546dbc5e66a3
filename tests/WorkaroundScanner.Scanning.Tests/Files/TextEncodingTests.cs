using System.Text;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Decoding;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class TextEncodingTests
{
    private const string Script = "#!/bin/sh\necho \"grüße\"\nkubectl get pods | grep Running\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Script) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Script)] },
        { "UTF-16LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Script)] },
        { "UTF-16BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Script)] },
        { "UTF-16LE", Encoding.Unicode.GetBytes(Script) },
        { "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(Script) },
        { "Latin-1", Encoding.Latin1.GetBytes(Script) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void TextIsTheSameInEveryEncoding(string encoding, byte[] bytes)
    {
        Assert.Equal(Script, TextEncoding.Of(bytes).Decode(bytes));
        Assert.False(ContentCheck.IsBinary(bytes), encoding);
    }

    [Fact]
    public void NulsNearTheBeginningMakeABinaryFileAndLateOnesDoNot()
    {
        Assert.True(ContentCheck.IsBinary([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1]));
        Assert.False(ContentCheck.IsBinary([.. Enumerable.Repeat((byte)'a', FileLimits.BinaryProbeBytes), 0]));
    }

    [Fact]
    public void AnyBytesDecode()
    {
        var random = new Random(1);
        var bytes = new byte[5000];
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(bytes);
            Assert.NotEmpty(TextEncoding.Of(bytes).Decode(bytes.AsSpan(0, 1 + random.Next(bytes.Length - 1))));
        }
    }
}
