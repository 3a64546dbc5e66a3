using WorkaroundScanner.Configuration;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Reads the platforms of packs into one vocabulary.</summary>
public static class VocabularyLoader
{
    private static readonly Lazy<VocabularyLoad> BuiltInLoad = new(() => Load(BuiltInPack.Files));

    /// <summary>The vocabulary that comes with the program.</summary>
    public static VocabularyLoad BuiltIn => BuiltInLoad.Value;

    /// <summary>Reads those of the files that describe platforms; others are left alone.</summary>
    public static VocabularyLoad Load(IEnumerable<PackFile> files)
    {
        var errors = new ConfigErrors();
        var reader = new PlatformReader(errors);
        var builder = new VocabularyBuilder(errors);
        foreach (var file in files.Where(file => file.IsPlatform).OrderByDescending(file => file.IsBuiltIn).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            var document = file.Read();
            errors.AddRange(document.Errors);
            if (document.Root is { } root && reader.Read(root, file.IsBuiltIn) is { } platform)
            {
                builder.Add(platform);
            }
            else if (document is { Root: null, Errors.Length: 0 })
            {
                errors.Add(file.Path, 1, 1, "The file is empty; a platform needs `platform` and `tools`.");
            }
        }

        return new VocabularyLoad(builder.Build(), errors.ToSorted());
    }
}
