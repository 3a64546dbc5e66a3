using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Commands.Words;

/// <summary>What a redirection connects.</summary>
public enum RedirectionKind
{
    /// <summary><c>&lt; file</c></summary>
    Read,

    /// <summary><c>&gt; file</c>, also <c>&gt;|</c> and <c>&amp;&gt;</c>.</summary>
    Write,

    /// <summary><c>&gt;&gt; file</c></summary>
    Append,

    /// <summary><c>&lt;&gt; file</c></summary>
    ReadWrite,

    /// <summary><c>&lt;&lt; WORD</c>: the target is the body.</summary>
    HereDocument,

    /// <summary><c>&lt;&lt;&lt; word</c></summary>
    HereString,

    /// <summary><c>&gt;&amp;2</c>, <c>&lt;&amp;3</c></summary>
    Duplicate,
}

/// <summary>One redirection of a command or construct.</summary>
/// <param name="Span">Where it stands; a here-document's span is its operator's.</param>
/// <param name="Kind">What it connects.</param>
/// <param name="Descriptor">The descriptor: 0 input, 1 output, 2 errors; -1 where both output and errors are meant.</param>
/// <param name="Target">The file, the here-document's body, the here-string or the other descriptor.</param>
/// <param name="BodySpan">The here-document's body lines, the closing delimiter included; else empty.</param>
public sealed record Redirection(TextSpan Span, RedirectionKind Kind, int Descriptor, Word Target, TextSpan BodySpan);
