using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Docker;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Keyword">Its name in upper case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, here-documents included.</param>
/// <param name="Arguments">What stands behind the name, continued lines joined, comments between them left out.</param>
/// <param name="Documents">The here-documents that its arguments open.</param>
internal sealed record DockerInstruction(string Keyword, int Start, int End, EmbeddedText Arguments, IReadOnlyList<DockerDocument> Documents);

/// <summary>A here-document of an instruction.</summary>
/// <param name="Operator">Where <c>&lt;&lt;NAME</c> begins in the arguments.</param>
/// <param name="OperatorEnd">Where it ends.</param>
/// <param name="Start">Where its lines begin in the file.</param>
/// <param name="BodyEnd">Where the line with the delimiter begins.</param>
/// <param name="End">Where that line ends.</param>
internal sealed record DockerDocument(int Operator, int OperatorEnd, int Start, int BodyEnd, int End);

/// <summary>A Dockerfile as a row of instructions.</summary>
/// <param name="Instructions">The instructions, in order.</param>
/// <param name="Comments">The comments, between continued lines too.</param>
/// <param name="Escape">The character that continues a line: a backslash, or what the <c>escape</c> directive says.</param>
internal sealed record DockerFile(IReadOnlyList<DockerInstruction> Instructions, IReadOnlyList<(int Start, int End)> Comments, char Escape);
