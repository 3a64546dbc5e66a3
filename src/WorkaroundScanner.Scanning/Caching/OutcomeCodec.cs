using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>What is known of a file, in binary form. Its constructs are not kept: reading them back would take as long as parsing.</summary>
internal static class OutcomeCodec
{
    /// <summary>Writes a file that was read or left out, but for its path and the name of its content.</summary>
    public static void Write(BinaryWriter writer, FileOutcome outcome)
    {
        writer.Write((outcome as SkippedFile)?.Reason ?? "");
        if (outcome is ReadFile file)
        {
            writer.Write((byte)FrontEnds.All.IndexOf(file.Language));
            writer.Write7BitEncodedInt(file.Size);
            writer.Write(file.NamesTool);
            writer.WriteAll(file.Mentions, writer.Write);
            writer.WriteAll(file.Ignores, comment => Write(writer, comment));
            WriteOptional(writer, file.Module, Write);
            WriteOptional(writer, file.Facts, Write);
        }
    }

    /// <summary>Reads it.</summary>
    public static FileOutcome Read(BinaryReader reader, FileKey key)
    {
        if (reader.ReadString() is { Length: > 0 } reason)
        {
            return new SkippedFile(key.Path, reason) { Content = key.Content };
        }

        var (language, size, namesTool, mentions) = (FrontEnds.All[reader.ReadByte()], reader.Read7BitEncodedInt(), reader.ReadBoolean(), ReadSet(reader));
        var ignores = reader.ReadArray(() => ReadIgnore(reader));
        return new ReadFile(key.Path, language, size, namesTool, mentions, ReadOptional(reader, ReadModule), ReadOptional(reader, ReadFacts(key.Path))) { Ignores = ignores, Content = key.Content };
    }

    private static void Write(BinaryWriter writer, IgnoreComment comment)
    {
        writer.Write7BitEncodedInt(comment.Line);
        writer.Write7BitEncodedInt(comment.Column);
        writer.Write7BitEncodedInt(comment.Scope.Start);
        writer.Write7BitEncodedInt(comment.Scope.End);
        writer.WriteAll(comment.Rules, writer.Write);
        writer.Write(comment.Reason);
        writer.Write(comment.IsBehindCode);
        writer.Write(comment.Fault);
    }

    private static IgnoreComment ReadIgnore(BinaryReader reader) => new(
        reader.Read7BitEncodedInt(),
        reader.Read7BitEncodedInt(),
        new LineRange(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()),
        reader.ReadArray(reader.ReadString),
        reader.ReadString())
    {
        IsBehindCode = reader.ReadBoolean(),
        Fault = reader.ReadString(),
    };

    private static void Write(BinaryWriter writer, ModuleUse module)
    {
        writer.Write(module.Key);
        writer.WriteAll(module.Mentions, writer.Write);
        writer.Write7BitEncodedInt(module.Calls.Length);
        writer.Write(MemoryMarshal.AsBytes(module.Calls.AsSpan()));
        writer.Write(module.MayStartProcess);
        writer.Write(module.QuotesTool);
    }

    private static ModuleUse ReadModule(BinaryReader reader)
    {
        var (key, mentions) = (reader.ReadString(), ReadSet(reader));
        var calls = MemoryMarshal.Cast<byte, ulong>(reader.ReadBytes(reader.Read7BitEncodedInt() * sizeof(ulong))).ToArray();
        return new ModuleUse(key, mentions, calls, reader.ReadBoolean(), reader.ReadBoolean());
    }

    private static void Write(BinaryWriter writer, FileFacts facts)
    {
        writer.Write(facts.Language);
        writer.WriteAll(facts.FileNames, writer.Write);
        writer.WriteAll(facts.Scripts, word =>
        {
            writer.Write(word.Tail);
            writer.Write(word.IsRooted);
        });
        writer.WriteAll(facts.Imports, import =>
        {
            writer.Write(import.Target);
            writer.Write(import.Alias);
            writer.WriteAll(import.Names, name =>
            {
                writer.Write(name.Name);
                writer.Write(name.As);
            });
        });
        writer.WriteAll(facts.Problems, problem => ProblemCodec.Write(writer, problem));
        WriteOptional(writer, facts.Calls, Write);
    }

    private static Func<BinaryReader, FileFacts> ReadFacts(string path) => reader => new FileFacts(
        path,
        reader.ReadString(),
        reader.ReadArray(reader.ReadString),
        reader.ReadArray(() => new ScriptWord(reader.ReadString(), reader.ReadBoolean())),
        reader.ReadArray(() => new Import(reader.ReadString(), reader.ReadString(), reader.ReadArray(() => new ImportedName(reader.ReadString(), reader.ReadString())))),
        reader.ReadArray(() => ProblemCodec.Read(reader)))
    {
        Calls = ReadOptional(reader, ReadCalls),
    };

    private static void Write(BinaryWriter writer, ModuleCalls calls)
    {
        writer.WriteAll(calls.Functions, function =>
        {
            writer.Write(function.Name);
            writer.Write(function.RunsPlatform);
            writer.WriteAll(function.Callees, callee => Write(writer, callee));
        });
        writer.WriteAll(calls.Outside, callee => Write(writer, callee));
        writer.Write(calls.RunsPlatform);
        writer.Write(calls.RunsWhatItIsTold);
    }

    private static ModuleCalls ReadCalls(BinaryReader reader) => new(
        reader.ReadAll(() => new ModuleFunction(reader.ReadString(), reader.ReadBoolean(), reader.ReadAll(() => ReadCallee(reader)))),
        reader.ReadAll(() => ReadCallee(reader)),
        reader.ReadBoolean(),
        reader.ReadBoolean());

    private static void Write(BinaryWriter writer, Callee callee)
    {
        writer.Write(callee.Module is not null);
        writer.Write(callee.Module ?? "");
        writer.Write(callee.Name);
        writer.Write(callee.IsFunction);
    }

    private static Callee ReadCallee(BinaryReader reader)
    {
        var isTold = reader.ReadBoolean();
        var module = reader.ReadString();
        return new Callee(isTold ? module : null, reader.ReadString(), reader.ReadBoolean());
    }

    private static IReadOnlySet<string> ReadSet(BinaryReader reader)
    {
        var items = reader.ReadAll(reader.ReadString);
        return items.Length == 0 ? FrozenSet<string>.Empty : new HashSet<string>(items, StringComparer.Ordinal);
    }

    private static void WriteOptional<T>(BinaryWriter writer, T? value, Action<BinaryWriter, T> write)
        where T : class
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            write(writer, value);
        }
    }

    private static T? ReadOptional<T>(BinaryReader reader, Func<BinaryReader, T> read)
        where T : class => reader.ReadBoolean() ? read(reader) : null;
}
