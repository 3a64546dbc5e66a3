namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>Small repositories of scripts that use each other, and edits of them, made by chance.</summary>
internal static class RandomTrees
{
    private const int Files = 12;

    public static readonly string[] Blocks =
    [
        "for try in 1 2 3; do\n  kubectl apply -f app.yaml && break\n  sleep 5\ndone\n",
        "until again kubectl get pods; do sleep 1; done\n",
        "again helm upgrade shop .\n",
        "again() {\n  until \"$@\"; do sleep 1; done\n}\n",
        "again() {\n  \"$@\"\n}\n",
        "k() {\n  kubectl --context prod --namespace shop \"$@\"\n}\n",
        "k get pods | grep Running\n",
        "echo nothing\n",
        "source ./s{0}.sh\n",
        ". lib/s{0}.sh\n",
        "bash lib/s{0}.sh\n",
        "# wscan:ignore WS1301 -- known\nfor try in 1 2 3; do\n  helm upgrade shop . && break\ndone\n",
        "if then (\n",
    ];

    private static readonly string[] Modules =
    [
        "import subprocess\n\ndef run(args):\n    return subprocess.check_output(['kubectl'] + args).decode()\n",
        "import subprocess\n\ndef run(args):\n    return subprocess.check_output(args).decode()\n",
        "from lib.m{0} import run\n\ndef again():\n    while 'Running' not in run(['kubectl', 'get', 'pods']):\n        time.sleep(1)\n",
        "from lib import m{0}\n\ndef names():\n    return [line.split()[0] for line in m{0}.run(['get', 'pods']).splitlines()]\n",
        "def other():\n    return 1\n",
    ];

    public static Dictionary<string, string> Generate(Random random) =>
        Enumerable.Range(0, Files).Select(i => i % 3 == 0 ? $"s{i}.sh" : i % 3 == 1 ? $"lib/s{i}.sh" : $"lib/m{i}.py").ToDictionary(path => path, path => Text(path, random), StringComparer.Ordinal);

    public static Dictionary<string, string> Edit(IReadOnlyDictionary<string, string> files, Random random)
    {
        var edited = new Dictionary<string, string>(files, StringComparer.Ordinal);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var path = edited.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(edited.Count));
            switch (random.Next(4))
            {
                case 0:
                    edited.Remove(path);
                    break;
                case 1:
                    edited[$"lib/s{random.Next(Files)}.sh"] = edited[path];
                    break;
                default:
                    edited[path] = Text(path, random);
                    break;
            }
        }

        return edited;
    }

    private static string Text(string path, Random random)
    {
        var blocks = path.EndsWith(".py", StringComparison.Ordinal) ? Modules : Blocks;
        return string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => blocks[random.Next(blocks.Length)].Replace("{0}", $"{random.Next(Files)}", StringComparison.Ordinal)));
    }
}
