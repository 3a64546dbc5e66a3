using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>What Groovy and the steps of Jenkins do, in terms of commands.</summary>
internal static class GroovyLibrary
{
    public static readonly LibraryTable Table = LibraryTable.Parse("""
        # processes
        sh bat powershell pwsh steps.sh script.sh this.sh context.sh steps.bat ctx.sh dsl.sh jenkins.sh pipeline.sh => run-shell
        *.sh => run-shell
        *.execute => run-shell 0
        openshiftClientDownload openshift.raw => run-words
        # values that only change their form
        *.trim *.toString *.text *.toLowerCase *.toUpperCase *.stripIndent *.stripMargin *.getText *.collect *.toList *.toInteger *.normalize *.tokenize_ => value 0
        readJSON readYaml String Integer parseText new.JsonSlurper.parseText JsonSlurper.parseText *.parseText => value 1
        env params System.getenv steps.env script.env => environment
        *.join => join 0
        String.format => format 1
        # files
        fileExists steps.fileExists script.fileExists => test -e $1
        *.exists => test -e $0
        *.contains *.startsWith *.endsWith *.matches => test =~ $0 $1
        writeFile steps.writeFile script.writeFile this.writeFile => command echo $1 > 2
        writeYaml writeJSON steps.writeYaml script.writeYaml steps.writeJSON script.writeJSON => command serialize $1 > 2
        readFile steps.readFile script.readFile => command cat $1
        # text
        *.split *.tokenize *.readLines *.eachLine *.substring => command split $1 < 0
        *.replaceAll *.replace *.replaceFirst *.minus => command sed $1 $2 < 0
        *.find *.findAll => command grep $1 < 0
        *.make => command envsubst
        # ending
        System.exit => exit
        # waiting
        sleep steps.sleep script.sleep Thread.sleep this.sleep => command sleep $1
        retry steps.retry script.retry this.retry retryWithBackoff ctx.retry context.retry => repeat
        waitUntil steps.waitUntil script.waitUntil this.waitUntil waitFor => repeat state
        *.retry => repeat
        *.waitUntil => repeat state
        Memoized CacheResult Cacheable => memoise
        # blocks that run where they stand
        pipeline node stage stages steps script dir withEnv withCredentials timeout timestamps ws container podTemplate wrap ansiColor catchError warnError lock sshagent docker.image parallel agent post always success failure environment withAWS withKubeConfig withDockerRegistry configFileProvider withVault gitHubPRStatus when expression matrix axes input cleanWs unstable cleanup changed unsuccessful aborted fixed regression => inline
        steps.dir steps.withEnv steps.withCredentials steps.stage steps.timeout steps.node steps.container steps.ansiColor steps.catchError steps.lock steps.script script.dir script.withEnv script.withCredentials script.stage script.timeout script.container script.node docker.withRegistry docker.withServer steps.withAWS *.withEnv *.withCredentials *.inside *.withRun *.withRegistry *.stage *.timeout *.dir => inline
        # how the block around it runs
        options => settings
        # talking to a forge
        httpRequest steps.httpRequest => command curl
        echo steps.echo script.echo println print log.info log.error => command echo $1
        """);
}
