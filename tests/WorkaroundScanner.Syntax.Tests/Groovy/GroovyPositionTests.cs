using WorkaroundScanner.Syntax.Languages.Groovy;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Groovy;

/// <summary>Shell in a Jenkinsfile: where its commands stand, and that what follows is not moved.</summary>
public sealed class GroovyPositionTests
{
    [Theory]
    [InlineData("sh 'one x'\nsh 'two'\n", "1:5-1:9 one x\n2:5-2:7 two")]
    [InlineData("node {\n  sh 'one \\'x y\\' && two'; sh 'three'\n}\n", "2:7-2:17 one [x y]\n2:22-2:24 two\n2:32-2:36 three")]
    [InlineData("sh '''\n  one \\\n    x\n\n  # no\n  two\n'''\nsh 'three'\n", "2:3-3:5 one x\n6:3-6:5 two\n8:5-8:9 three")]
    [InlineData("sh '''\r\n  one x\r\n  two'''\r\nsh 'three'\r\n", "2:3-2:7 one x\n3:3-3:5 two\n4:5-4:9 three")]
    [InlineData("sh '''one \\\\\n  x'''\nsh 'two'\n", "1:7-2:3 one x\n3:5-3:7 two")]
    [InlineData("sh \"one ${env.X} $y.z; two\"\nsh 'three'\n", "1:5-1:21 one $env_X $y_z\n1:24-1:26 two\n2:5-2:9 three")]
    [InlineData("sh \"\"\"\n  one ${f('}')} \\$V\n  two \"x\"\n\"\"\"\nsh 'three'\n", "2:3-2:19 one $hole $V\n3:3-3:9 two x\n5:5-5:9 three")]
    [InlineData("sh \"one \\\"\\u0078 y\\\" | two\"\nsh 'three'\n", "1:5-1:20 one [x y]\n1:24-1:26 two\n2:5-2:9 three")]
    [InlineData("sh $/one $x $$V; two/$\nsh 'three'\n", "1:6-1:15 one $x $V\n1:18-1:20 two\n2:5-2:9 three")]
    [InlineData("sh script: 'one x', returnStdout: true\nsh(returnStatus: true, script: '''\n two''')\n", "1:13-1:17 one x\n3:2-3:4 two")]
    [InlineData("sh('one ' + x + ' y') // z\nsh 'two'\n", "1:5-1:19 one $x y\n2:5-2:7 two")]
    public void Commands_have_the_places_that_they_have_in_the_Jenkinsfile(string program, string calls) =>
        Assert.Equal(calls, string.Join('\n', HostTree.Calls(new GroovyLanguage(), "Jenkinsfile", program).Split('\n').Where(call => !call.Contains('@', StringComparison.Ordinal))));
}
