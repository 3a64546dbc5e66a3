namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>What has to be balanced while text is passed without being parsed.</summary>
internal enum Balance : byte
{
    /// <summary>Commands up to <c>)</c>.</summary>
    Command,

    /// <summary>Patterns or arithmetic up to <c>)</c>.</summary>
    Pattern,

    /// <summary>A subscript up to <c>]</c>.</summary>
    Bracket,

    /// <summary>A parameter expansion up to <c>}</c>.</summary>
    Brace,

    /// <summary>A quotation up to <c>"</c>.</summary>
    Double,

    /// <summary>Commands up to <c>fi</c>.</summary>
    If,

    /// <summary>Commands up to <c>done</c>.</summary>
    Loop,

    /// <summary>Commands up to <c>esac</c>.</summary>
    Case,

    /// <summary>Commands up to <c>}</c>.</summary>
    Group,
}
