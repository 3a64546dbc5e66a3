using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>What single characters mean to the shell.</summary>
internal static class Characters
{
    /// <summary>What can stop a run of characters in here-documents.</summary>
    public static readonly SearchValues<char> Expanding = SearchValues.Create("$`\\");

    /// <summary>What can stop a run of characters between double quotes.</summary>
    public static readonly SearchValues<char> DoubleQuoted = SearchValues.Create("\"$`\\");

    /// <summary>What matters in arithmetic text.</summary>
    public static readonly SearchValues<char> Arithmetic = SearchValues.Create("\"'$`\\");

    private const byte PlainFlag = 1;
    private const byte DelimiterFlag = 2;
    private const byte NameFlag = 4;
    private const byte DigitFlag = 8;

    private static readonly byte[] Flags = MakeFlags();

    /// <summary>Whether the character stands for itself wherever it occurs in an unquoted word.</summary>
    public static bool IsPlain(char c) => c >= 128 || (Flags[c] & PlainFlag) != 0;

    /// <summary>Whether the character separates words: a blank, a line break or an operator's first character.</summary>
    public static bool IsDelimiter(char c) => c < 128 && (Flags[c] & DelimiterFlag) != 0;

    /// <summary>Whether a name can begin with the character.</summary>
    public static bool IsNameStart(char c) => c < 128 && (Flags[c] & (NameFlag | DigitFlag)) == NameFlag;

    /// <summary>Whether a name can hold the character.</summary>
    public static bool IsName(char c) => c < 128 && (Flags[c] & NameFlag) != 0;

    /// <summary>Whether the character is a digit.</summary>
    public static bool IsDigit(char c) => c < 128 && (Flags[c] & DigitFlag) != 0;

    private static byte[] MakeFlags()
    {
        var flags = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            flags[c] = "\"'$`\\()<>|&; \t\n\r?*+@!{".Contains((char)c) ? (byte)0 : PlainFlag;
            flags[c] |= "()<>|&; \t\n".Contains((char)c) ? DelimiterFlag : (byte)0;
            flags[c] |= char.IsAsciiLetterOrDigit((char)c) || c == '_' ? NameFlag : (byte)0;
            flags[c] |= char.IsAsciiDigit((char)c) ? DigitFlag : (byte)0;
        }

        return flags;
    }
}
