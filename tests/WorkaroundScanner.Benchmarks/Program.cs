using WorkaroundScanner.Benchmarks.Parsing;

return args switch
{
    ["parse", var list] => ParseSpeed.Run(list),
    ["commands", var list] => CommandList.Run(list),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: parse FILELIST      parse the listed files several times and print the speed");
    Console.Error.WriteLine("       commands FILELIST   print the errors and simple commands of the listed files as JSON lines");
    return 2;
}
