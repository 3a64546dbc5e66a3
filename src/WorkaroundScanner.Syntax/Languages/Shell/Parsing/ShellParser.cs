using WorkaroundScanner.Syntax.Languages.Shell.Ast;
namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;
internal static class ShellParser { public static ShellTree Parse(string text) => new([], [], []); }
