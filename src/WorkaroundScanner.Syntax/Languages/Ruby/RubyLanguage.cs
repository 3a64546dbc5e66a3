using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>The front end for Ruby.</summary>
public sealed class RubyLanguage : CodeLanguage
{
    private static readonly CodeDialect Knowledge = new(RubyLibrary.Table, LastIsResult: true, HasGlobals: true);

    /// <inheritdoc/>
    public override string Name => "ruby";

    /// <inheritdoc/>
    public override LanguageMarks Marks { get; } = new()
    {
        Extensions = [".rb", ".rake", ".gemspec", ".thor"],
        FileNames = ["Rakefile", "Gemfile", "Fastfile", "Vagrantfile", "Thorfile", "Capfile", "Guardfile", "Podfile", "Berksfile", "Brewfile", "Dangerfile"],
        Interpreters = ["ruby", "jruby", "rake"],
        Modes = ["ruby"],
    };

    private protected override ICodeParser Parser { get; } = new RubyParser();

    private protected override CodeDialect Dialect => Knowledge;
}
