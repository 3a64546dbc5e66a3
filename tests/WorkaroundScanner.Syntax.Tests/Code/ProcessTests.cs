using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>Which processes programs are seen to start, where it takes more than the name of a function.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("system \"one x | two\"\n", "one x, two")]
    [InlineData("system({ \"A\" => \"b\" }, \"one\", \"x y\", exception: true)\n", "one [x y]")]
    [InlineData("system <<~SH\n  one\n  two x\nSH\n", "one, two x")]
    [InlineData("c = \"one \" + x\nsystem c\n", "one $x")]
    public void In_Ruby_one_text_is_a_program(string program, string commands) => Assert.Equal(commands, Commands(new RubyLanguage(), "a.rb", program));

    [Theory]
    [InlineData("require('node:child_process').execSync('one x');\n", "one x")]
    [InlineData("const { exec } = require('child_process');\nexec('one').then(r => { exec('two'); });\n", "one, two")]
    [InlineData("import { $ } from 'zx';\nawait $`one ${x}`;\nconst $$ = $({ cwd });\nawait $$`two`;\nawait $({ quiet })`three`;\n", "one $x, two, three")]
    [InlineData("const a = $('.one');\n$('<b>').text('x');\n", "")]
    [InlineData("const a = html`<one>${x}</one>`;\nf(sql`select one`);\n", "")]
    public void In_JavaScript_a_tag_is_not_any_function(string program, string commands) => Assert.Equal(commands, Commands(new JavaScriptLanguage(), "a.js", program));

    [Theory]
    [InlineData("c := exec.Command(\"one\")\nc.Run()\n", "one")]
    [InlineData("c := exec.Command(\"one\")\nif x {\nc = exec.Command(\"two\")\n} else {\nc = exec.Command(\"three\")\n}\nc.Run()\n", "one, two, three")]
    [InlineData("var c *exec.Cmd\nif x {\nc = exec.Command(\"one\")\nc.Run()\n} else {\nc = exec.Command(\"two\")\nc.Run()\n}\n", "one, two")]
    [InlineData("c := exec.Command(\"one\")\nc.Run()\nc = exec.Command(\"two\")\nc.Run()\n", "one, two")]
    [InlineData("switch x {\ncase 1:\nc = exec.Command(\"one\")\ndefault:\nc = exec.Command(\"two\")\n}\nreturn run(c)\n", "one, two")]
    public void In_Go_what_is_started_may_be_chosen_before(string body, string commands) =>
        Assert.Equal(commands, Commands(new GoLanguage(), "a.go", $"package p\nimport \"os/exec\"\nfunc f() {{\n{body}}}\n"));

    [Theory]
    [InlineData("import sh\nsh.one('x', y)\nsh.two.run('x')\nsh.docker_compose('up')\n", "one x $y, two run x, docker-compose up")]
    [InlineData("from sh import one, two as three\none()\nthree('x')\n", "one, two x")]
    [InlineData("from plumbum.cmd import one\none('x')\n", "one x")]
    [InlineData("from plumbum import local\none = local['one']\none('x')\n", "one x")]
    [InlineData("import sh\none = sh.Command('/bin/one')\none('x')\n", "/bin/one x")]
    [InlineData("import shop\nshop.one('x')\n", "")]
    public void In_Python_a_module_can_be_full_of_commands(string program, string commands) =>
        Assert.Equal(commands, string.Join(", ", HostTree.Summarize(new PythonLanguage(), "a.py", program).Calls.Where(call => !call.CallsFunction).Select(call => string.Join(' ', call.Words.Select(word => word.Text)))));

    [Theory]
    [InlineData("os.execvp('one', ['one', 'x'])\n", "one x")]
    [InlineData("os.execvpe('one', ['one', 'x'], env)\n", "one x")]
    [InlineData("os.execlp('one', 'one', 'x')\n", "one x")]
    [InlineData("os.spawnvp(os.P_WAIT, 'one', ['one', 'x'])\n", "one x")]
    [InlineData("os.spawnlp(os.P_WAIT, 'one', 'one', 'x')\n", "one x")]
    public void In_Python_the_name_that_a_program_is_told_is_the_program(string program, string commands) =>
        Assert.Equal(commands, Commands(new PythonLanguage(), "a.py", "import os\n" + program));

    [Theory]
    [InlineData("import sys\nsys.exit()\n", "Exit")]
    [InlineData("import sys\nsys.exit(0)\n", "Exit 0")]
    [InlineData("import sys\nsys.exit('no cluster')\n", "Exit 1")]
    [InlineData("import sys\nsys.exit(code)\n", "Exit $code")]
    [InlineData("import sys\nsys.exit(None)\n", "Exit")]
    public void A_program_that_ends_jumps(string program, string jump) =>
        Assert.Equal(jump, string.Join(", ", HostTree.Summarize(new PythonLanguage(), "a.py", program).Nodes.OfType<JumpNode>().Select(node => $"{node.Target} {node.Value?.Text}".Trim())));

    // What a library function does in a command's terms has a name that stands nowhere.
    private static string Commands(ILanguage language, string path, string program) => string.Join(", ", HostTree.Summarize(language, path, program).Calls
        .Where(call => !call.CallsFunction && call.Words[0].Span.Length > 0)
        .Select(call => string.Join(' ', call.Words.Select(word => word.Text.Contains(' ', StringComparison.Ordinal) ? $"[{word.Text}]" : word.Text))));
}
