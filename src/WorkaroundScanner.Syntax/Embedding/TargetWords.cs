using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Tells which words of a command name what the host file itself defines: the targets of <c>make clean build</c>, the script of <c>npm run build</c>.</summary>
/// <param name="words">The command's words.</param>
/// <returns>The indices of those words, in order; none where the command runs nothing of the host file.</returns>
internal delegate ImmutableArray<int> TargetWords(ImmutableArray<Word> words);
