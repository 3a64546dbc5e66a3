namespace WorkaroundScanner.Syntax.Code.Knowledge;

/// <summary>What the lowering has to know of a language beside its syntax.</summary>
/// <param name="Library">What its libraries do.</param>
/// <param name="GivesErrors">Whether a call's last value is its error (Go).</param>
/// <param name="LastIsResult">Whether a function's last expression is its value (Ruby, Groovy).</param>
/// <param name="HasGlobals">Whether a name that begins with a dollar is a variable of the whole program (Ruby).</param>
/// <param name="SharesFolder">Whether the files of a folder see each other's definitions (Go).</param>
internal sealed record CodeDialect(LibraryTable Library, bool GivesErrors = false, bool LastIsResult = false, bool HasGlobals = false, bool SharesFolder = false);
