using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Decoding;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Objects;
using WorkaroundScanner.Syntax;
using WorkaroundScanner.Syntax.Comments;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Takes a listed file from its bytes to a summary, once, in pooled memory.</summary>
internal sealed class FileReader(ISource source, LanguageDetector detector, bool includeGenerated, Vocabulary vocabulary)
{
    /// <summary>Paths and methods of forges' interfaces by which builds are started again: a workaround that names no CLI.</summary>
    private static readonly string[] Reruns = ["rerun", "rerun-failed-jobs", "rerequest", "retry", "rebuild", "reRunWorkflow", "reRunWorkflowFailedJobs", "reRunJobForWorkflowRun"];

    private readonly NameSearch names = new([.. vocabulary.PlatformNames, .. Reruns, .. vocabulary.ApiHosts.Literals]);
    private readonly NameSearch tools = new(vocabulary.PlatformNames);
    private readonly NameSearch addresses = new([.. Reruns, .. vocabulary.ApiHosts.Literals]);
    private readonly NameSearch? hosts = vocabulary.ApiHosts.IsEmpty ? null : new(vocabulary.ApiHosts.Literals);

    /// <summary>Reads a file. It is summarised where it names a platform's CLI, or always.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">The scan's file names.</param>
    /// <param name="always">Whether the prefilter has no say.</param>
    public FileOutcome Read(ListedFile file, FileNameIndex index, bool always) => Guarded(
        file,
        () =>
        {
            using var opened = source.Open(file);
            return opened.Length > FileLimits.MaximumBytes ? new SkippedFile(file.Path, SkipReason.TooLarge) : ReadBytes(file, opened, index, always);
        });

    /// <summary>Summarises a file that was read before.</summary>
    public FileOutcome Summarize(ListedFile file, ReadFile read) => Guarded(
        file,
        () =>
        {
            using var opened = source.Open(file);
            var size = (int)Math.Min(opened.Length, FileLimits.MaximumBytes);
            var buffer = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                var bytes = buffer.AsSpan(0, opened.Read(buffer.AsSpan(0, size), 0));
                return read with { Summary = Summary(read.Path, read.Language, TextEncoding.Of(bytes).Decode(bytes), read.Ignores) };
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

    private FileOutcome ReadBytes(ListedFile file, IOpenedFile opened, FileNameIndex index, bool always)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)opened.Length);
        try
        {
            var length = opened.Read(buffer.AsSpan(0, (int)Math.Min(opened.Length, file.Language is null ? FileLimits.HeadBytes : opened.Length)), 0);
            if (ContentCheck.IsBinary(buffer.AsSpan(0, length)))
            {
                return new SkippedFile(file.Path, SkipReason.Binary);
            }

            var head = buffer.AsSpan(0, Math.Min(length, FileLimits.HeadBytes));
            if (detector.JudgeContent(TextEncoding.Of(head).Decode(head), file.Language) is not { } language)
            {
                return new SkippedFile(file.Path, SkipReason.UnsupportedLanguage);
            }

            length += opened.Read(buffer.AsSpan(length, (int)opened.Length - length), length);
            return ContentCheck.IsBinary(buffer.AsSpan(0, length))
                ? new SkippedFile(file.Path, SkipReason.Binary)
                : ReadText(file.Path, language, buffer.AsSpan(0, length), index, always);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private FileSummary Summary(string path, ILanguage language, string text, ImmutableArray<IgnoreComment> ignores) => language.Summarize(path, text, vocabulary) with { Ignores = ignores };

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

    private FileOutcome ReadText(string path, ILanguage language, ReadOnlySpan<byte> bytes, FileNameIndex index, bool always)
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
            if (!always && !language.MayHoldCommands(text))
            {
                return new ReadFile(path, language, size, NamesTool: false, FrozenSet<string>.Empty, Module: null, Summary: null) { Ignores = ignores };
            }

            var namesTool = names.IsIn(text) && (!language.IsData || tools.IsCommandIn(text) || addresses.IsIn(text));
            var module = ModuleOf(path, text, namesTool, index.Modules);
            return new ReadFile(
                path,
                language,
                size,
                namesTool,
                namesTool || module is not null ? FrozenSet<string>.Empty : index.MentionedIn(text),
                module,
                always || (namesTool && module is null) ? Summary(path, language, text.ToString(), ignores) : null)
            {
                Ignores = ignores,
            };
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
