using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Reads what a repository says about itself.</summary>
internal static class SettingsFile
{
    /// <summary>The settings at a tree's root; the defaults where it has no such file.</summary>
    /// <exception cref="UsageException">The file is wrong.</exception>
    public static RepositorySettings Read(TreeSource source)
    {
        if (source.ReadText(RepositorySettings.FileName) is not { } text)
        {
            return new RepositorySettings();
        }

        var (settings, errors) = RepositoryReader.Read(RepositorySettings.FileName, text);
        return errors.IsEmpty ? settings : throw new UsageException([.. errors.Select(error => error.ToString())]);
    }
}
