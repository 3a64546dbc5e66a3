using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>Reads Groovy: pipelines, shared libraries, scripts and classes.</summary>
internal sealed class GroovyParser : ICodeParser
{
    /// <inheritdoc/>
    public CodeTree Parse(string text) => new GroovyReader(text).ReadFile();
}
