using System.Buffers;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Masks what looks like a secret in text from scanned files. A reference such as <c>$TOKEN</c> is none.</summary>
public static partial class Secrets
{
    private const string Masked = "****";
    private const double RandomBits = 3.6;
    private const double RandomHexadecimalBits = 3;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 5000;

    /// <summary>A value in quotes or up to the next blank or sign.</summary>
    private const string Value = @"(""(?<value>[^""]{3,})""|'(?<value>[^']{3,})'|(?<value>[^\s""'&;,|)`]{3,}))";

    private const string Word = "(password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)([_-]?(key|value|data|base64|b64|base|id|json|string|text))?";

    /// <summary>Lines of a file behind its name: <c>hooks/add_secret:36-39,52</c>.</summary>
    private const string Lines = @":\d{1,6}([-,:]\d{1,6})*(?![^\s,;)`])";

    private const int LongWordLength = 32;

    /// <summary>Each pattern below needs one of these, or a long word; most texts hold neither and are done with at once.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "-----BEGIN", "://", "bearer", "basic", "authorization", "passw", "passphrase", "pwd", "secret", "token", "key", "credential", "login", "-u",
            "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AKIA", "ASIA", "AGPA", "AIDA", "AROA", "xox", "npm_", "hvs.", "hvb.", "hvr.", "AIza", "sk-", "sk_", "eyJ", "dop_v1_", "SG.",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> LongWordSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-");

    /// <summary>The text with every secret replaced; what tells its kind (<c>password=</c>, <c>Bearer</c>, a user's name) stays.</summary>
    public static string Mask(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs) && !HasLongWord(text))
        {
            return text;
        }

        foreach (var pattern in (Regex[])[PrivateKey(), UserInfo(), Authorization(), Assignment(), Flag(), Login(), User(), KnownToken()])
        {
            text = pattern.Replace(text, MaskValue);
        }

        return LongWord().Replace(text, match => LooksRandom(match.Value) ? Masked : match.Value);
    }

    private static bool HasLongWord(ReadOnlySpan<char> text)
    {
        while (text.Length >= LongWordLength)
        {
            var length = text.IndexOfAnyExcept(LongWordSigns);
            if (length < 0 || length >= LongWordLength)
            {
                return true;
            }

            text = text[(length + 1)..];
        }

        return false;
    }

    private static string MaskValue(Match match)
    {
        var value = match.Groups["value"];
        var at = value.Index - match.Index;
        return IsReference(value.ValueSpan) ? match.Value : string.Concat(match.ValueSpan[..at], Masked, match.ValueSpan[(at + value.Length)..]);
    }

    private static bool IsReference(ReadOnlySpan<char> value) => value is ['$' or '%' or '{' or '<' or '*', ..] or "true" or "false" or "null";

    [GeneratedRegex(@"(?<value>-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^\e]*?(-----END [A-Z ]{0,40}PRIVATE KEY-----|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex PrivateKey();

    /// <summary>A password in an address, or a long name without password, which is a token.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{0,20}://([^\s:/@'""$]{0,100}:(?<value>[^\s/@'""]{1,200})|(?<value>[^\s:/@'""$]{12,200}))@", Options, Timeout)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\b(bearer|basic|authorization: ?token)\s{1,3}(?<value>[A-Za-z0-9._~+/=-]{8,})", Options, Timeout)]
    private static partial Regex Authorization();

    [GeneratedRegex(Word + "(?!" + Lines + @")[""']?\s{0,3}[=:]\s{0,3}" + Value, Options, Timeout)]
    private static partial Regex Assignment();

    [GeneratedRegex("--?[a-z-]{0,30}" + Word + @"\s{1,3}(?!-)" + Value, Options, Timeout)]
    private static partial Regex Flag();

    /// <summary>The short flag for a password has its meaning only behind a login.</summary>
    [GeneratedRegex(@"\blogin\b[^|;&]{0,200}?\s-p\s{0,3}(?!-)" + Value, Options, Timeout)]
    private static partial Regex Login();

    [GeneratedRegex(@"\s(-u|--user)[\s=]{0,3}[""']?[^\s:""'$]{1,100}:(?<value>[^\s""':/]{3,})", Options, Timeout)]
    private static partial Regex User();

    [GeneratedRegex(
        @"(?<value>\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[A-Za-z0-9_-]{16,}|\b(AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b|\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bnpm_[A-Za-z0-9]{30,}|\bhv[sbr]\.[A-Za-z0-9_-]{20,}|\bAIza[A-Za-z0-9_-]{30,}|\bsk[-_](live|test|ant|proj)[-_][A-Za-z0-9_-]{10,}|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*)?|\bdop_v1_[a-f0-9]{40,}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Timeout)]
    private static partial Regex KnownToken();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{32,}={0,2}", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex LongWord();

    /// <summary>Letters of both cases with digits, or hexadecimal digits, spread evenly; the words of a path or a long name are parted by signs.</summary>
    private static bool LooksRandom(string word)
    {
        if (!word.Any(char.IsAsciiDigit) || word.Count(c => c is '/' or '-' or '_') > word.Length / 12)
        {
            return false;
        }

        var entropy = word.CountBy(c => c).Sum(pair => -(pair.Value / (double)word.Length) * Math.Log2(pair.Value / (double)word.Length));
        return word.All(char.IsAsciiHexDigit)
            ? entropy > RandomHexadecimalBits
            : entropy > RandomBits && word.Any(char.IsAsciiLetterUpper) && word.Any(char.IsAsciiLetterLower);
    }
}
