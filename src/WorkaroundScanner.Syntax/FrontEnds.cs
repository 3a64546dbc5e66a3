using System.Collections.Immutable;
using WorkaroundScanner.Syntax.Languages.Docker;
using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Languages.Groovy;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Languages.Just;
using WorkaroundScanner.Syntax.Languages.Make;
using WorkaroundScanner.Syntax.Languages.Markdown;
using WorkaroundScanner.Syntax.Languages.Npm;
using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Languages.Shell;
using WorkaroundScanner.Syntax.Languages.Yaml;

namespace WorkaroundScanner.Syntax;

/// <summary>Every front end; a new one adds its line here.</summary>
public static class FrontEnds
{
    /// <summary>The front ends, in the order in which they are asked.</summary>
    public static ImmutableArray<ILanguage> All { get; } =
    [
        new ShellLanguage(),
        new DockerLanguage(),
        new GoLanguage(),
        new GroovyLanguage(),
        new JavaScriptLanguage(),
        new JustLanguage(),
        new MakeLanguage(),
        new MarkdownLanguage(),
        new NpmLanguage(),
        new PythonLanguage(),
        new RubyLanguage(),
        new YamlLanguage(),
    ];
}
