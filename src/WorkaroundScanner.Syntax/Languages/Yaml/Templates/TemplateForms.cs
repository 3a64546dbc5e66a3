namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>The notations by which a system fills values into its scripts before a shell sees them.</summary>
[Flags]
internal enum TemplateForms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>${{ expression }}</c></summary>
    Expression = 1,

    /// <summary><c>{{ expression }}</c>, with control words and comments.</summary>
    Braces = 1 << 1,

    /// <summary><c>{% statement %}</c> and <c>{# comment #}</c></summary>
    Statements = 1 << 2,

    /// <summary><c>&lt;&lt; parameters.x &gt;&gt;</c></summary>
    Angles = 1 << 3,

    /// <summary><c>$[[ inputs.x ]]</c></summary>
    Brackets = 1 << 4,

    /// <summary><c>$(name)</c> where any name is meant that is no well-known command and no function of the script.</summary>
    Macro = 1 << 5,

    /// <summary><c>$(params.x)</c>: a dotted name.</summary>
    DottedReference = 1 << 6,

    /// <summary><c>$(NAME)</c> in capitals.</summary>
    CapitalReference = 1 << 7,

    /// <summary><c>((x))</c></summary>
    DoubleParentheses = 1 << 8,

    /// <summary><c>$$</c> stands for one dollar sign.</summary>
    DoubledDollar = 1 << 9,

    /// <summary><c>&lt;% code %&gt;</c></summary>
    Percent = 1 << 10,
}
