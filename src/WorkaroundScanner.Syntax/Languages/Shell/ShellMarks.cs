namespace WorkaroundScanner.Syntax.Languages.Shell;

/// <summary>By what shell scripts are told from other files.</summary>
internal static class ShellMarks
{
    public static readonly LanguageMarks Value = new()
    {
        Extensions = [".sh", ".bash", ".ksh", ".zsh", ".dash", ".ash"],
        FileNames =
        [
            ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".bash_functions", "bash.bashrc", "bashrc", "bash_profile",
            ".profile", "profile", ".envrc", ".kshrc", ".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", "zshrc", "zprofile",
            "PKGBUILD", "APKBUILD",
        ],
        Interpreters = ["sh", "bash", "dash", "ksh", "ksh93", "mksh", "zsh", "ash", "rbash"],
        Modes = ["sh", "bash", "dash", "ksh", "zsh", "shell", "shell-script"],
    };
}
