using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Decoding;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Objects;
using WorkaroundScanner.Syntax;
using WorkaroundScanner.Syntax.Comments;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Takes a listed file from its bytes to a summary, once, in pooled memory.</summary>
internal sealed class FileReader(ISource source, LanguageDetector detector, bool includeGenerated, Vocabulary vocabulary, ScanCache? cache)
{
    /// <summary>Paths and methods of forges' interfaces by which builds are started again: a workaround that names no CLI.</summary>
    private static readonly string[] RerunPaths = ["rerun", "rerun-failed-jobs", "rerequest", "retry", "rebuild"];
    private static readonly string[] RerunMethods = ["reRunWorkflow", "reRunWorkflowFailedJobs", "reRunJobForWorkflowRun"];

    private readonly NameSearch names = new([.. vocabulary.PlatformNames, .. RerunPaths, .. RerunMethods, .. vocabulary.ApiHosts.Literals]);
    private readonly NameSearch tools = new(vocabulary.PlatformNames);
    private readonly NameSearch rerunPaths = new(RerunPaths);
    private readonly NameSearch addresses = new([.. RerunMethods, .. vocabulary.ApiHosts.Literals]);
    private readonly NameSearch? hosts = vocabulary.ApiHosts.IsEmpty ? null : new(vocabulary.ApiHosts.Literals);

    /// <summary>Reads a file that is not known. It is summarised where it names a platform's CLI, or always.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">The scan's file names.</param>
    /// <param name="always">Whether the prefilter has no say.</param>
    public FileOutcome Read(ListedFile file, FileNameIndex index, bool always) => Guarded(
        file,
        () =>
        {
            if (file.Content is not null && Known(file.Path, file.Content) is { IsWhole: true } known)
            {
                return known.Outcome;
            }

            using var opened = source.Open(file);
            return opened.Length > FileLimits.MaximumBytes ? new SkippedFile(file.Path, SkipReason.TooLarge) : ReadBytes(file, opened, index, always);
        });

    /// <summary>Summarises a file that was read before, and learns its facts where they are not known.</summary>
    public FileOutcome Learn(ListedFile file, ReadFile read) => Guarded(
        file,
        () =>
        {
            using var opened = source.Open(file);
            var size = (int)Math.Min(opened.Length, FileLimits.MaximumBytes);
            var buffer = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                var bytes = buffer.AsSpan(0, opened.Read(buffer.AsSpan(0, size), 0));
                // What has changed meanwhile is no longer known by that name.
                read = file.Content is null && read.Content is not null && BlobName.Of(bytes) != read.Content ? read with { Content = null } : read;
                return WithSummary(read, TextEncoding.Of(bytes).Decode(bytes));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        });

    private static FileOutcome Guarded(ListedFile file, Func<FileOutcome> read)
    {
        try
        {
            return read();
        }
        catch (GitException error)
        {
            // The object's name says nothing to whoever reads this, and looks like a secret.
            return new FailedFile(file.Path, new Problem(error.Id, error.Id == MissingObject.ErrorId ? "The file's content is missing in this copy of the repository." : error.Message, file.Path, Incomplete: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FailedFile(file.Path, new Problem("unreadable-file", "The file can't be read.", file.Path, Incomplete: true));
        }
#pragma warning disable CA1031 // One file's fault must not cost the others.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new FailedFile(file.Path, Faults.Of(file.Path, error));
        }
    }

    /// <summary>What an earlier scan knew of a content, and whether that holds in this one whatever its files are called.</summary>
    private (FileOutcome Outcome, bool IsWhole)? Known(string path, ObjectId content) =>
        cache?.Find(new FileKey(path, content)) is { } outcome ? (outcome, cache.IsWhole(outcome)) : null;

    private FileOutcome ReadBytes(ListedFile file, IOpenedFile opened, FileNameIndex index, bool always)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)opened.Length);
        try
        {
            var length = opened.Read(buffer.AsSpan(0, (int)Math.Min(opened.Length, file.Language is null ? FileLimits.HeadBytes : opened.Length)), 0);
            if (ContentCheck.IsBinary(buffer.AsSpan(0, length)))
            {
                return new SkippedFile(file.Path, SkipReason.Binary) { Content = file.Content };
            }

            var head = buffer.AsSpan(0, Math.Min(length, FileLimits.HeadBytes));
            if (detector.JudgeContent(TextEncoding.Of(head).Decode(head, stackalloc char[FileLimits.HeadBytes]), file.Language) is not { } language)
            {
                return new SkippedFile(file.Path, SkipReason.UnsupportedLanguage) { Content = file.Content };
            }

            length += opened.Read(buffer.AsSpan(length, (int)opened.Length - length), length);
            var content = file.Content ?? (cache is null ? null : BlobName.Of(buffer.AsSpan(0, length)));
            var known = content is null ? null : Known(file.Path, content);
            return known is { IsWhole: true } ? known.Value.Outcome
                : ContentCheck.IsBinary(buffer.AsSpan(0, length)) ? new SkippedFile(file.Path, SkipReason.Binary) { Content = content }
                : ReadText(file.Path, language, buffer.AsSpan(0, length), index, always, (known?.Outcome as ReadFile)?.Facts) with { Content = content };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ReadFile WithSummary(ReadFile read, string text)
    {
        var summary = read.Language.Summarize(read.Path, text, vocabulary) with { Ignores = read.Ignores };
        var calls = read.Module is { } module && read.Facts is null ? ModuleCalls.Of(summary, module.Key, module.QuotesTool, vocabulary) : null;
        return read with { Summary = summary, Facts = read.Facts ?? FileFacts.Of(summary) with { Calls = calls } };
    }

    private ModuleUse? ModuleOf(string path, ReadOnlySpan<char> text, bool namesTool, ModuleKeys modules)
    {
        if (ModuleKeys.KeyOf(path) is not { } key)
        {
            return null;
        }

        var mentioned = modules.MentionedIn(path, text);
        mentioned.Remove(key);
        var quotes = namesTool && names.IsQuotedIn(ModuleKeys.BehindImports(path, text));
        return new ModuleUse(key, mentioned, ModuleKeys.CallsIn(path, text), ModuleKeys.MayStartProcess(path, text) || (namesTool && (hosts?.IsIn(text) == true || HandedTools.StandIn(text, tools, quotes))), quotes);
    }

    private FileOutcome ReadText(string path, ILanguage language, ReadOnlySpan<byte> bytes, FileNameIndex index, bool always, FileFacts? facts)
    {
        var size = bytes.Length;
        var encoding = TextEncoding.Of(bytes);
        bytes = bytes[encoding.Preamble..];
        var buffer = ArrayPool<char>.Shared.Rent(encoding.Encoding.GetMaxCharCount(bytes.Length));
        try
        {
            var text = buffer.AsSpan(0, encoding.Encoding.GetChars(bytes, buffer));
            if (!includeGenerated && GeneratedMark.Stands(text))
            {
                return new SkippedFile(path, SkipReason.Generated);
            }

            if (!includeGenerated && ContentCheck.IsMinified(text))
            {
                return new SkippedFile(path, SkipReason.Minified);
            }

            var ignores = IgnoreComments.StandIn(text) ? IgnoreComments.Of(text.ToString()) : [];
            var read = language.MayHoldCommands(text)
                ? Asked(path, language, size, text, index)
                : new ReadFile(path, language, size, NamesTool: false, FrozenSet<string>.Empty, Module: null, Facts: null);
            read = read with { Ignores = ignores, Facts = facts };
            return always || (read is { NamesTool: true, Module: null, Facts: null }) ? WithSummary(read, text.ToString()) : read;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private ReadFile Asked(string path, ILanguage language, int size, ReadOnlySpan<char> text, FileNameIndex index)
    {
        var namesTool = (names.IsIn(text) && (!language.IsData || tools.IsCommandIn(text) || addresses.IsIn(text) || rerunPaths.IsQuotedIn(text)))
            || (language.Name is "shell" or "yaml" or "make" && PlatformFiles.MayBeWritten(text));
        var module = ModuleOf(path, text, namesTool, index.Modules);
        return new ReadFile(path, language, size, namesTool, namesTool || module is not null ? FrozenSet<string>.Empty : index.MentionedIn(text), module, Facts: null);
    }
}
