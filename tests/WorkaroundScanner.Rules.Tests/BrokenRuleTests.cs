using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>Every mistake is one located line, never an exception.</summary>
public class BrokenRuleTests
{
    private const string Whole = """
        id: WS1301
        name: retry-loop
        title: Loop
        category: retry
        severity: warning
        maturity: stable
        revision: 1
        message: "`{call}`; {lines} lines"
        parts:
          loop: { is: loop, form: while }
          call: { is: call, tool: platform }
        links:
          - [loop, repeats-while-fails, call]
        none:
          - parts: { items: { is: list } }
            links: [ [loop, iterates, items] ]
        at-least:
          - count: 1
            parts: { other: { is: call, role: query } }
            links: [ [loop, contains, other] ]
        share:
          - { percent: 50, of: { is: call }, are: { tool: kubectl }, in: loop }
        measure: [loop, command(call)]
        """;

    [Fact]
    public void The_whole_rule_loads() => Assert.Empty(Errors(Whole));

    [Theory]
    [InlineData("id: WS1301\n", "", "1:1: The key `id` is missing.")]
    [InlineData("id: WS1301", "id: WS13", "1:5: An id is capital letters and four digits, such as `WS1301`, not `WS13`.")]
    [InlineData("id: WS1301", "id: XX1301", "1:5: Ids of the pack `built-in` begin with `WS`, not `XX`.")]
    [InlineData("id: WS1301", "id: WS1201", "1:5: Ids of the category retry lie in WS13xx, so `WS1201` can't be one.")]
    [InlineData("name: retry-loop", "name: RetryLoop", "2:7: A rule's name is written in lower-case words joined by hyphens, not `RetryLoop`.")]
    [InlineData("name: retry-loop", "name: avoid-retry-loop", "2:7: A rule's name says what is flagged, so it can't begin with `avoid-`.")]
    [InlineData("name: retry-loop", "name: use-wait", "2:7: A rule's name says what is flagged, so it can't begin with `use-`.")]
    [InlineData("category: retry", "category: rerty", "4:11: `category` can't be `rerty`; did you mean `retry`?")]
    [InlineData("category: retry\n", "", "1:1: The key `category` is missing.")]
    [InlineData("severity: warning", "severity: fatal", "5:11: `severity` can't be `fatal`; it is one of none, info, warning, error.")]
    [InlineData("maturity: stable", "maturity: [stable]", "6:11: `maturity` must be a single value, not a list.")]
    [InlineData("revision: 1", "revision: one", "7:11: `revision` must be a whole number from 1 to 10000, not `one`.")]
    [InlineData("{call}`", "{cal}`", "8:10: `cal` is not a part of this rule; did you mean `call`?")]
    [InlineData("{call}`", "{call`", "8:10: `call`; {lines` is not a part of this rule.")]
    [InlineData("{call}`", "}call`", "8:10: A brace in `message` has no partner; a place is written `{part}`.")]
    [InlineData("  loop: { is: loop, form: while }\n", "  loop: { is: lop }\n", "10:15: `is` can't be `lop`; did you mean `loop`?")]
    [InlineData("form: while", "frm: while", "10:21: The filter key `frm` is unknown; did you mean `form`?")]
    [InlineData("form: while", "tool: platform", "10:21: The filter key `tool` says nothing about a loop; it is for a call.")]
    [InlineData("form: while", "form: whlie", "10:27: `form` can't be `whlie`; did you mean `while`?")]
    [InlineData("form: while", "form: { a: b }", "10:27: `form` must be a word or a list of words, not a mapping.")]
    [InlineData("form: while", "form: []", "10:27: `form` is an empty list.")]
    [InlineData("is: loop, form", "form", "10:9: The key `is` is missing.")]
    [InlineData("  loop: {", "  Loop: {", "10:3: A part's name is written in lower-case words joined by hyphens, not `Loop`.")]
    [InlineData("tool: platform", "tool: kubctl", "11:27: The vocabulary has no tool or class `kubctl`; did you mean `kubectl`?")]
    [InlineData("tool: platform", "capability: rolout", "11:33: The vocabulary has no capability `rolout`; did you mean `rollout`?")]
    [InlineData("tool: platform", "platform: cluod", "11:31: The vocabulary has no platform `cluod`; did you mean `cloud`?")]
    [InlineData("tool: platform", "flag: force", "11:27: `flag` can't be `force`: a flag begins with `-`.")]
    [InlineData("tool: platform", "matches: '(a'", "11:30: `matches` can't be `(a`: it is not valid at character 3: insufficient closing parentheses.")]
    [InlineData("tool: platform", "matches: '(?=a)'", "11:30: `matches` can't be `(?=a)`: lookaround, back references and atomic groups are not supported.")]
    [InlineData("tool: platform", "matches: '(a{1000}){1000}'", "11:30: `matches` can't be `(a{1000}){1000}`: with its repetitions written out it is longer than 2000 characters.")]
    [InlineData("[loop, repeats-while-fails, call]\nnone", "[loop, repeats-while-fail, call]\nnone", "13:12: There is no relation `repeats-while-fail`; did you mean `repeats-while-fails`?")]
    [InlineData("[loop, repeats-while-fails, call]\nnone", "[lop, repeats-while-fails, call]\nnone", "13:6: `lop` is not a part of this rule; did you mean `loop`?")]
    [InlineData("[loop, repeats-while-fails, call]\nnone", "[loop, contains]\nnone", "13:5: A link is written `[part, relation, part]`.")]
    [InlineData("[loop, repeats-while-fails, call]\nnone", "loop contains call\nnone", "13:5: A link is written `[part, relation, part]`.")]
    [InlineData("[loop, repeats-while-fails, call]\nnone", "[loop, contains, loop]\n  - [loop, contains, call]\nnone", "13:5: A link needs two different parts, not `loop` twice.")]
    [InlineData("links:\n  - [loop, repeats-while-fails, call]\n", "", "11:3: No link leads to the part `call`.")]
    [InlineData("parts: { items: { is: list } }\n    ", "", "15:31: `items` is not a part of this rule.")]
    [InlineData("{ items: { is: list } }", "{ call: { is: list }, items: { is: list } }", "15:14: The part `call` is declared already.")]
    [InlineData("{ items: { is: list } }", "{ items: { is: list }, alone: { is: call } }", "15:35: No link leads to the part `alone`.")]
    [InlineData("{ items: { is: list } }", "{}", "15:12: There must be one to 12 parts.")]
    [InlineData("links: [ [loop, iterates, items] ]", "lnks: [ [loop, iterates, items] ]", "16:5: The key `lnks` is unknown here; did you mean `links`?")]
    [InlineData("count: 1", "count: 0", "18:12: `count` must be a whole number from 1 to 1000, not `0`.")]
    [InlineData("percent: 50", "percent: 101", "22:16: `percent` must be a whole number from 1 to 100, not `101`.")]
    [InlineData("in: loop", "in: lop", "22:66: `lop` is not a part of this rule; did you mean `loop`?")]
    [InlineData("are: { tool: kubectl }", "are: { form: while }", "22:45: The filter key `form` says nothing about a call; it is for a function or step or loop.")]
    [InlineData("measure: [loop, command(call)]", "", "1:1: The key `measure` is missing.")]
    [InlineData("measure: [loop, command(call)]", "measure: []", "23:10: `measure` is an empty list.")]
    [InlineData("command(call)", "command(cal)", "23:17: `cal` is not a part of this rule; did you mean `call`?")]
    [InlineData("measure:", "measrue:", "1:1: The key `measure` is missing.")]
    public void A_mistake_in_a_rule_is_located(string right, string wrong, string expected)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        var errors = Errors(Whole.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains("rules/r.yaml:" + expected, errors);
        Assert.All(errors, error => Assert.DoesNotContain('\n', error));
    }

    [Theory]
    [InlineData("parts:\n  f: { is: file }\n  c: { is: call }\nlinks: [ [c, writes, f], [f, contains, c] ]\nmeasure: [c]", "12:26: `contains` speaks of places in the text, and the file `f` has none.")]
    [InlineData("parts:\n  f: { is: value }\n  c: { is: call }\nlinks: [ [c, writes, f] ]\nmeasure: [f]", "13:11: The value `f` has no lines to measure.")]
    [InlineData("parts:\n  lines: { is: call }\nmeasure: [lines]", "10:3: A part can't be named `lines`: in messages that is the number of lines.")]
    [InlineData("parts: call\nmeasure: [call]", "9:8: `parts` must be a mapping of keys and values, not a single value.")]
    [InlineData("parts:\n  a: { is: call }\n  a: { is: loop }\nmeasure: [a]", "11:3: The key `a` stands here a second time.")]
    [InlineData("parts: { a: { is: call } }\nnone: [ {} ]\nmeasure: [a]", "10:9: `none` needs `parts` or `links`.")]
    [InlineData("parts: { a: { is: call, tool: platform, tool: text } }\nmeasure: [a]", "9:41: The key `tool` stands here a second time.")]
    [InlineData("parts: &p { a: { is: call } }\nlinks: *p\nmeasure: [a]", "10:8: Aliases (`*name`) are not supported here; write the value out.")]
    public void A_mistake_in_the_form_is_located(string body, string expected) =>
        Assert.Contains("rules/r.yaml:" + expected, Errors(RuleText.Head + body));

    [Fact]
    public void Ids_and_names_are_taken_once()
    {
        var load = RuleSet.Load([new PackFile("rules/a.yaml", Whole), new PackFile("rules/b.yaml", Whole)]);
        Assert.Equal(
            ["rules/b.yaml:1:5: The id `WS1301` is taken by the rule at rules/a.yaml:1.", "rules/b.yaml:2:7: The name `retry-loop` is taken by the rule at rules/a.yaml:2."],
            load.Errors.Select(error => error.ToString()));
        Assert.Single(load.Rules.Rules);
    }

    [Theory]
    [InlineData("", "1:1: The file is empty; a rule begins with its `id`.")]
    [InlineData("[a]", "1:1: A rule must be a mapping of keys and values, not a list.")]
    [InlineData("text", "1:1: A rule must be a mapping of keys and values, not a single value.")]
    public void A_file_that_is_no_rule_is_said(string text, string expected) =>
        Assert.Equal(["rules/r.yaml:" + expected], Errors(text));

    [Theory]
    [InlineData("schema: 2\nname: x\nprefix: AC", "1:9: The pack is written for schema 2 of rules; this program reads schema 1, so a newer one is needed.")]
    [InlineData("schema: 1\nname: x\nprefix: acme", "3:9: `prefix` must be two to eight capital letters, not `acme`.")]
    [InlineData("schema: 1\nname: x\nprefix: AC\nranges: { wrapper: 11xx, cache: 11xx, retry: 13xx, poll: 14xx, preprocess: 15xx, postprocess: 16xx, bypass: 17xx }", "4:33: The range 11xx belongs to wrapper already.")]
    [InlineData("schema: 1\nname: x\nprefix: AC\nranges: { wrapper: 1100, cache: 12xx, retry: 13xx, poll: 14xx, preprocess: 15xx, postprocess: 16xx, bypass: 17xx }", "4:20: A range is two digits and `xx`, such as `11xx`, not `1100`.")]
    [InlineData("schema: 1\nname: x", "1:1: The key `prefix` is missing.")]
    public void A_mistake_in_a_pack_file_is_located(string text, string expected) =>
        Assert.Equal(["p/pack.yaml:" + expected], RuleSet.Load([new PackFile("p/pack.yaml", text)]).Errors.Select(error => error.ToString()));

    [Fact]
    public void A_rule_belongs_to_the_pack_in_the_nearest_folder()
    {
        PackFile[] files =
        [
            new("pack.yaml", "schema: 1\nname: outer\nprefix: OUT"),
            new("own/pack.yaml", "schema: 1\nname: own\nprefix: OWN\nranges: { wrapper: 21xx, cache: 22xx, retry: 23xx, poll: 24xx, preprocess: 25xx, postprocess: 26xx, bypass: 27xx }"),
            new("own/retry/r.yaml", Whole.Replace("WS1301", "OWN2301", StringComparison.Ordinal)),
        ];
        Assert.Empty(RuleSet.Load(files).Errors);
    }

    [Theory]
    [InlineData("platform: acme\ntools: [ { name: x }, { name: x } ]", "2:31: The name `x` is taken by a tool at platforms/p.yaml:2.")]
    [InlineData("platform: acme\ntools: [ { name: x, aliases: [y] }, { name: y } ]", "2:45: The name `y` is taken by a tool at platforms/p.yaml:2.")]
    [InlineData("platform: Acme\ntools: [ { name: x } ]", "1:11: A platform's name is written in lower-case words joined by hyphens, not `Acme`.")]
    [InlineData("platform: acme\ntools: [ { nmae: x } ]", "2:10: The key `name` is missing.")]
    [InlineData("platform: acme\ntools: [ { name: x, value-flags: [n] } ]", "2:35: `n` in `value-flags` is no flag: it must begin with `-`.")]
    [InlineData("platform: acme\ntools: [ { name: x, default-role: read } ]", "2:35: `default-role` can't be `read`; it is one of unknown, query, change, login.")]
    [InlineData("platform: acme\ntools: [ { name: x, capabilities: [ { name: a, role: query } ] } ]", "2:37: The key `commands` is missing.")]
    [InlineData("platform: acme\ntools: [ { name: x, capabilities: [ { name: a, role: query, commands: ['get *', get pods] } ] } ]", "2:81: `get pods` is never reached: `get *` on line 2 takes all its calls.")]
    [InlineData("platform: acme\ntools: [ { name: x, capabilities: [ { name: a, role: query, commands: get }, { name: a, role: query, commands: list } ] } ]", "2:86: The capability `a` with role query stands here a second time; put its commands together.")]
    [InlineData("platform: acme\ntools: [ { name: a/b } ]", "2:18: A tool's name is a plain command word, so it can't be `a/b`.")]
    [InlineData("classes: { text: [grep, hash], hash: [md5sum] }", "1:32: The class `hash` has the name of a tool that does not belong to it.")]
    [InlineData("plattform: acme", "1:1: The key `plattform` is unknown here; did you mean `platform`?")]
    [InlineData("", "1:1: The file is empty; a platform needs `platform` and `tools`.")]
    public void A_mistake_in_a_platform_file_is_located(string text, string expected) =>
        Assert.Contains("platforms/p.yaml:" + expected, VocabularyLoader.Load([new PackFile("platforms/p.yaml", text)]).Errors.Select(error => error.ToString()));

    [Fact]
    public void No_mutated_file_throws()
    {
        const string odd = "[]{}:,-\n 'a*$(\\x0\u2028";
        var random = new Random(11);
        var sources = BuiltInPack.Sources.Where(file => file.Text.Length < 4000).ToList();
        for (var round = 0; round < 1500; round++)
        {
            var source = sources[random.Next(sources.Count)];
            var text = source.Text.ToCharArray().ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(4))
                {
                    case 0: text[at] = odd[random.Next(odd.Length)]; break;
                    case 1: text.Insert(at, odd[random.Next(odd.Length)]); break;
                    case 2: text.AddRange(text.GetRange(at, Math.Min(60, text.Count - at))); break;
                    default: text.RemoveRange(at, Math.Min(random.Next(1, 20), text.Count - at)); break;
                }
            }

            PackFile[] files = [source with { Text = string.Concat(text) }];
            var load = RuleSet.Load(files, VocabularyLoader.BuiltIn.Vocabulary);
            Assert.All(load.Errors.Concat(VocabularyLoader.Load(files).Errors), error => Assert.DoesNotContain('\n', error.ToString()));
            load.Rules.Match(RuleText.Model("loop while\n  call kubectl get pods"));
        }
    }

    private static List<string> Errors(string rule)
    {
        PackFile[] files = [new("rules/pack.yaml", "schema: 1\nname: built-in\nprefix: WS"), new("rules/r.yaml", rule)];
        return [.. RuleSet.Load(files, VocabularyLoader.BuiltIn.Vocabulary).Errors.Select(error => error.ToString())];
    }
}
