using System.Diagnostics;
using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Tests.Code;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Ruby;

/// <summary>Input that is nested or chained without end, on a small stack: no crash, no wrong position, no more than linear time.</summary>
public sealed class RubyNestingTests
{
    private const int Times = 100_000;

    [Theory]
    [InlineData("(", ")", true)]
    [InlineData("f([", "])", true)]
    [InlineData("{a: ", "}", true)]
    [InlineData("f ", "", true)]
    [InlineData("f { |a| ", "}", true)]
    [InlineData("f do |a|\n", "\nend", true)]
    [InlineData("->(x) { ", "}", true)]
    [InlineData("!", "", true)]
    [InlineData("x ? y : ", "", true)]
    [InlineData("x + ", "", true)]
    [InlineData("x ** ", "", true)]
    [InlineData("x = ", "", true)]
    [InlineData("x.y", "", true)]
    [InlineData("x if ", "", true)]
    [InlineData("if ", "", true)]
    [InlineData("if x\n", "\nend", true)]
    [InlineData("if x\nelse\n", "\nend", true)]
    [InlineData("a, while b, ", "", true)]
    [InlineData("begin; rescue => begin; ", "", true)]
    [InlineData("def f\n", "\nend", true)]
    [InlineData("def f(a = ", "", true)]
    [InlineData("class A\n", "\nend", true)]
    [InlineData("case x\nin [", "]", true)]
    [InlineData("\"#{", "}\"", true)]
    [InlineData("<<~A\n#{", "}\nA\n", false)]
    [InlineData("<<~A\n", "", false)]
    [InlineData("%w[a ", "", false)]
    [InlineData("%q(", "", false)]
    [InlineData("a, ", "", false)]
    public void Depth_is_bounded(string opener, string closer, bool isTooDeep)
    {
        var source = string.Concat(Enumerable.Repeat(opener, Times)) + "x" + string.Concat(Enumerable.Repeat(closer, Times));
        var watch = Stopwatch.StartNew();

        var tree = SmallStack.Run(() => new RubyParser().Parse(source));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
        Assert.Empty(CodeWalk.WrongPositions(tree, source));
        Assert.Equal(isTooDeep, tree.Errors.Any(error => error.TooDeep));
    }

    [Fact]
    public void Branches_in_a_row_are_bounded()
    {
        var source = "if x\n a 1\n" + string.Concat(Enumerable.Repeat("elsif x\n a 1\n", Times)) + "end";

        var tree = SmallStack.Run(() => new RubyParser().Parse(source));

        Assert.Contains(tree.Errors, error => error.TooDeep);
        Assert.Equal((Times + 1) * 2, CodeWalk.All(tree).Count(part => part is Syntax.Code.Ast.NameExpression { Name: "x" or "a" }));
    }

    [Fact]
    public void Damaged_programs_are_read_without_a_fault()
    {
        var mutator = new Mutator(
            [
                "require 'open3'\nclass A < B\n  def self.f(a, *b, c: 1, &d)\n    system \"kubectl #{a}\", *b\n    x ||= `helm #{c[:d]}`\n  rescue E => e\n    retry if (n += 1) < 3\n  ensure\n    g\n  end\nend\n",
                "5.times { |i| sh %w[a b].join(' ') }\nputs <<~A, <<-'B'\n  one #{two}\n  A\nB\nA\n  b\n B\ncase x\nin {a: [1, *]} if y then z\nwhen /a#{b}/i\nelse ->(q) do r end\nend\n",
                "task :a => [:b, \"c\"] do |t, args|\n  x = if a ? b : :c then d else e&.f(1)[2] end\n  until x do sleep 1 end\n  begin; y; end while z and not w\n=begin\n=end\nend\n__END__\n",
            ],
            seed: 5);

        var faults = SmallStack.Run(() => Enumerable.Range(0, 2_000).Select(_ => FirstFault(mutator.Next())).OfType<string>().ToList());

        Assert.Empty(faults);
    }

    private static string? FirstFault(string source) =>
        CodeWalk.WrongPositions(new RubyParser().Parse(source), source).FirstOrDefault() is { } fault ? $"{fault}\n{source}" : null;
}
