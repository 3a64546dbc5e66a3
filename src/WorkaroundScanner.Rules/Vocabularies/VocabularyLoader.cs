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
        foreach (var file in files.Where(file => file.IsPlatform).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var document = file.Read();
            errors.AddRange(document.Errors);
            if (document.Root is { } root)
            {
                reader.Read(root, file.IsBuiltIn);
            }
            else if (document.Errors.Length == 0)
            {
                errors.Add(file.Path, 1, 1, "The file is empty; a platform needs `platform` and `tools`.");
            }
        }

        return new VocabularyLoad(new Vocabulary(reader.ToTools(), reader.Platforms), errors.ToSorted());
    }
}
