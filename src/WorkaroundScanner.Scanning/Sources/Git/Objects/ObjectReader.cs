using System.Diagnostics;
using System.Globalization;
using System.Text;
using WorkaroundScanner.Scanning.Sources.Git.Execution;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>One running <c>git cat-file</c> that is asked for one object after the other. Used by one thread at a time.</summary>
internal sealed class ObjectReader : IDisposable
{
    private const int LongestAnswer = 256;

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;

    /// <summary>Starts it, to give whole objects or only their headers.</summary>
    public ObjectReader(GitRunner runner, bool withBytes)
    {
        process = runner.Start("cat-file", withBytes ? "--batch" : "--batch-check");
        input = process.StandardInput.BaseStream;
        output = new BufferedStream(process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>Asks for an object by its name or the beginning of it.</summary>
    /// <param name="digits">Hexadecimal digits and nothing else.</param>
    public ObjectAnswer Ask(string digits)
    {
        try
        {
            input.Write(Encoding.ASCII.GetBytes(digits + "\n"));
            input.Flush();
            return Parse(ReadLine());
        }
        catch (Exception error) when (error is IOException and not GitException)
        {
            throw Ended(error);
        }
    }

    /// <summary>The bytes that follow an answer, and the line's end behind them.</summary>
    public byte[] ReadBytes(long size)
    {
        if (size > TreeLimits.MaximumObjectBytes)
        {
            throw TreeLimits.Exceeded();
        }

        var bytes = new byte[(int)size];
        try
        {
            output.ReadExactly(bytes);
            return output.ReadByte() == '\n' ? bytes : throw Ended();
        }
        catch (EndOfStreamException error)
        {
            throw Ended(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended.
        }

        process.Dispose();
    }

    private static ObjectAnswer Parse(string line) => line.Split(' ') switch
    {
        [_, "missing"] => new ObjectAnswer(null, default, IsAmbiguous: false),
        [_, "ambiguous"] => new ObjectAnswer(null, default, IsAmbiguous: true),
        [var name, var kind, var size] when ObjectId.TryParse(name, out var id) && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) =>
            new ObjectAnswer(id, new ObjectHeader(Kind(kind), bytes), IsAmbiguous: false),
        _ => throw Ended(),
    };

    private static ObjectKind Kind(string word) => word switch
    {
        "commit" => ObjectKind.Commit,
        "tree" => ObjectKind.Tree,
        "blob" => ObjectKind.Blob,
        "tag" => ObjectKind.Tag,
        _ => ObjectKind.Other,
    };

    private static GitException Ended(Exception? error = null) => new("git-failed", "The git executable ended before it gave an object; the repository may be damaged.", error);

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = output.ReadByte(); next != '\n'; next = output.ReadByte())
        {
            line.Append(next >= 0 && line.Length < LongestAnswer ? (char)next : throw Ended());
        }

        return line.ToString();
    }
}

/// <summary>What git says of an object that it was asked for.</summary>
/// <param name="Id">Its full name; null where there is none.</param>
/// <param name="Header">Its kind and size.</param>
/// <param name="IsAmbiguous">Whether several have names that begin so.</param>
internal sealed record ObjectAnswer(ObjectId? Id, ObjectHeader Header, bool IsAmbiguous);
