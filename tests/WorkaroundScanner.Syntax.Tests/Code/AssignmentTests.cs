using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>Assignments of programming languages whose left side is odd.</summary>
public sealed class AssignmentTests
{
    [Theory]
    [InlineData("const {} = require('child_process').execSync('one x');\n")]
    [InlineData("const { execSync } = require('child_process');\n[] = execSync('one x');\n")]
    [InlineData("f({} = require('child_process').execSync('one x'));\n")]
    public void A_value_given_to_no_name_is_still_made_in_JavaScript(string program) =>
        Assert.Contains("one x", HostTree.Outline(new JavaScriptLanguage(), "a.js", program), StringComparison.Ordinal);

    [Fact]
    public void A_value_given_to_no_name_is_still_made_in_Python() =>
        Assert.Contains("one x", HostTree.Outline(new PythonLanguage(), "a.py", "import subprocess\n() = subprocess.run(['one', 'x'])\n"), StringComparison.Ordinal);
}
