using WorkaroundScanner.Benchmarks.Git;
using WorkaroundScanner.Benchmarks.Parsing;
using WorkaroundScanner.Benchmarks.Starts;

return args switch
{
    ["parse", var tree, .. var language] => FrontEndSpeed.Run(tree, language is [var only] ? only : null),
    ["commands", var list] => CommandList.Run(list),
    ["starts", var language, var list] => StartComparison.Run(language, list),
    ["git-oracle", _, ..] => GitOracle.Run(args[1..]),
    ["git-speed", var repository, .. var which] => ReadingSpeed.Run(repository, which is ["all"]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: parse TREE [LANGUAGE]            read the files of a tree that name a CLI several times and print the speed of each front end");
    Console.Error.WriteLine("       commands FILELIST   print the errors and simple commands of the listed files as JSON lines");
    Console.Error.WriteLine("       starts LANGUAGE LIST             compare the processes that files start with those that another parser lists");
    Console.Error.WriteLine("       git-oracle REPOSITORY...         compare what is read of repositories with what the git executable prints");
    Console.Error.WriteLine("       git-speed REPOSITORY [all]       read and prefilter its HEAD, shell or all files, and print the speed beside that of git cat-file");
    return 2;
}
