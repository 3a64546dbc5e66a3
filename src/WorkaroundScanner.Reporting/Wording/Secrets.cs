using System.Text.RegularExpressions;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Masks what looks like a secret in text from scanned files. A reference such as <c>$TOKEN</c> is none.</summary>
public static partial class Secrets
{
    private const string Masked = "****";
    private const int LongValue = 32;
    private const double RandomBits = 3.6;

    /// <summary>The text with every secret replaced; what tells the kind (<c>password=</c>, <c>Bearer</c>, a user's name) stays.</summary>
    public static string Mask(string text)
    {
        text = PrivateKey().Replace(text, Masked);
        text = UserInfo().Replace(text, "${scheme}${user}:" + Masked + "@");
        text = Authorization().Replace(text, "${kind} " + Masked);
        text = Assignment().Replace(text, match => match.Groups["value"].ValueSpan is ['$' or '%' or '{' or '<' or '*', ..] ? match.Value : match.Groups["key"].Value + Masked);
        text = KnownToken().Replace(text, Masked);
        return LongWord().Replace(text, match => LooksRandom(match.Value) ? Masked : match.Value);
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----(.*?-----END [A-Z ]*PRIVATE KEY-----|.*)", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(?<scheme>\b[a-z][a-z0-9+.-]{0,20}://)(?<user>[^\s:/@'""$]{0,100}):(?!\$)[^\s/@'""]{1,200}@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\b(?<kind>bearer|basic|token)[ ]+(?![$%{<*])[A-Za-z0-9._~+/=-]{8,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Authorization();

    [GeneratedRegex(@"(?<key>[a-z0-9_.-]{0,60}(password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|client[_-]?secret)[a-z0-9_-]{0,40}[""']?\s{0,3}[=:]\s{0,3}[""']?)(?<value>[^\s""'&;,|)]{3,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assignment();

    [GeneratedRegex(
        @"\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[A-Za-z0-9_-]{16,}|\b(AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b|\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bnpm_[A-Za-z0-9]{30,}|\bhv[sbr]\.[A-Za-z0-9_-]{20,}|\bAIza[A-Za-z0-9_-]{30,}|\bsk[-_](live|test|ant|proj)[-_][A-Za-z0-9_-]{10,}|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*)?|\bdop_v1_[a-f0-9]{40,}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownToken();

    [GeneratedRegex(@"[A-Za-z0-9+/=_-]{32,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongWord();

    /// <summary>Letters of both cases with digits (or plain hexadecimal), spread evenly, no words of a path or name.</summary>
    private static bool LooksRandom(string word)
    {
        if (word.Length < LongValue || word.Count(c => c is '/' or '-' or '_') > word.Length / 12 || !word.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var entropy = word.CountBy(c => c).Sum(pair => -(pair.Value / (double)word.Length) * Math.Log2(pair.Value / (double)word.Length));
        var isHexadecimal = word.All(char.IsAsciiHexDigit);
        return isHexadecimal ? entropy > 3 : entropy > RandomBits && word.Any(char.IsAsciiLetterUpper) && word.Any(char.IsAsciiLetterLower);
    }
}
