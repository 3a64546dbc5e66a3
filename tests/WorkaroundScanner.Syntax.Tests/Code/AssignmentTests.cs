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

    [Theory]
    [InlineData("def f(name):\n    mounts = []\n    mounts = [f\"--volume={' '.join(mounts)}\", name]\n    run(' '.join(mounts))\n")]
    [InlineData("one = [' '.join(two)]\ntwo = [' '.join(one)]\nrun(' '.join(two))\n")]
    [InlineData("one = [' '.join(one), ' '.join(one), ' '.join(one)]\nrun(' '.join(one))\n")]
    public void A_list_that_holds_itself_ends(string program) =>
        Assert.Contains("run", HostTree.Outline(new PythonLanguage(), "a.py", program), StringComparison.Ordinal);

    [Fact]
    public void Lists_of_lists_do_not_grow_without_end()
    {
        var program = "a0 = ['x', 'x', 'x']\n"
            + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i} = [' '.join(a{i - 1}), ' '.join(a{i - 1}), ' '.join(a{i - 1})]\n"))
            + "run(' '.join(a40))\n";

        Assert.InRange(HostTree.Outline(new PythonLanguage(), "a.py", program).Length, 100, 200_000);
    }
}
