using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.JavaScript;

/// <summary>What the libraries of JavaScript and TypeScript do, in terms of commands.</summary>
internal static class JavaScriptLibrary
{
    public static readonly LibraryTable Table = LibraryTable.Parse("""
        # processes
        child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync cross-spawn.sync cross-spawn cross-spawn.spawn cross-spawn.default => run-program
        execa.execa execa.execaSync execa execa.default execa.sync @actions/exec.exec @actions/exec.getExecOutput exec.getExecOutput exec.exec tinyexec.x tinyexec.exec nano-spawn.default => run-program
        child_process.exec child_process.execSync execa.command execa.commandSync execa.execaCommand execa.execaCommandSync shelljs.exec shell.exec => run-shell
        $ $.sync zx.$ zx.$.sync execa.$ execa.$.sync Bun.$ bun.$ dax.$ => run-template
        execPromise execAsync execP execp asyncExec promisifiedExec pExec execShellCommand => run-shell
        util.promisify promisify => value 1
        Deno.run Deno.Command Bun.spawn Bun.spawnSync => run-list
        # values that only change their form
        *.toString *.trim *.trimEnd *.trimStart *.toLowerCase *.toUpperCase *.concat *.valueOf *.slice *.text *.json *.flat => value 0
        JSON.parse String Number Boolean Buffer.from parseInt parseFloat Array.from Promise.all Promise.resolve yaml.load yaml.parse js-yaml.load js-yaml.safeLoad YAML.parse quote path.normalize core.getInput => value 1
        process.env Deno.env.get => environment
        process.argv process.argv.slice Deno.args argv => arguments
        *.join => join 0
        path.join path.resolve => place
        util.format format => format 1
        # files
        fs.existsSync fs.existsSync.default fs-extra.existsSync fs.pathExists fs-extra.pathExists fs.access fs.accessSync existsSync => test -e $1
        *.includes *.startsWith *.endsWith => test =~ $0 $1
        *.test => test =~ $1 $0
        fs.writeFileSync fs.writeFile fs.promises.writeFile fs/promises.writeFile fs-extra.writeFile fs-extra.writeFileSync fs-extra.outputFile writeFileSync writeFile Deno.writeTextFile Bun.write => command echo $2 > 1
        fs.appendFileSync fs.appendFile fs.promises.appendFile => command echo $2 > 1
        fs.readFileSync fs.readFile fs.promises.readFile fs/promises.readFile fs-extra.readFile fs-extra.readFileSync readFileSync Deno.readTextFile => command cat $1
        fs-extra.writeJson fs-extra.writeJsonSync fs-extra.outputJson => command serialize $2 > 1
        fs-extra.readJson fs-extra.readJsonSync => command cat $1
        JSON.stringify => command serialize $1
        yaml.dump js-yaml.dump js-yaml.safeDump yaml.stringify YAML.stringify => command serialize $1
        which which.sync which.default which.default.sync io.which @actions/io.which => command which $1
        fs.statSync fs.stat fs.promises.stat => command stat $1
        fs.copyFileSync fs.copyFile fs-extra.copy fs-extra.copySync => command cp $1 $2
        fs.unlinkSync fs.rmSync fs-extra.remove fs-extra.removeSync => command rm $1
        # text
        *.split *.substring *.substr => command split $1 < 0
        *.match *.matchAll *.search => command grep $1 < 0
        *.exec => command grep $0 < 1
        *.replace *.replaceAll => command sed $1 $2 < 0
        ejs.render mustache.render Mustache.render handlebars.compile Handlebars.compile nunjucks.render nunjucks.renderString lodash.template _.template => command envsubst < 1
        crypto.createHash => command sha256sum
        # ending
        process.exit Deno.exit => exit
        # waiting
        setTimeout timers/promises.setTimeout => command sleep $2
        sleep delay wait timeout delay.default utils.sleep => command sleep $1
        p-retry p-retry.default pRetry async-retry async-retry.default asyncRetry retry promise-retry promise-retry.default promiseRetry ts-retry.retry ts-retry.retryAsync exponential-backoff.backOff backOff async.retry cockatiel.retry retry-as-promised.default @octokit/plugin-retry.retry => repeat
        p-wait-for p-wait-for.default pWaitFor waitFor wait-for-expect.default waitForExpect waitUntil poll pollUntil async-wait-until.waitUntil async-wait-until.default ts-retry.waitUntilAsync => repeat state
        p-memoize.default mem.default memoizee.default lodash.memoize _.memoize memoize p-memoize mem fast-memoize.default pMemoize memoizee pMemoizeDecorator memoizeOne memoize-one.default => memoise
        # commands of the program's own
        *.action => expose
        # talking to a forge
        fetch node-fetch.default node-fetch undici.fetch got got.default axios axios.default axios.get got.get superagent.get => command curl $1
        axios.post got.post superagent.post needle.post request.post => command curl -X POST $1
        axios.put got.put => command curl -X PUT $1
        *.reRunWorkflow *.reRunWorkflowFailedJobs *.reRunJobForWorkflowRun *.rerequestRun *.rerequestSuite *.retryWorkflow => command gh run rerun
        console.log console.error console.warn console.info console.debug core.info core.debug core.warning core.error process.stdout.write process.stderr.write logger.info logger.error logger.debug logger.warn log.info => command echo $1
        core.setFailed => command echo $1
        *.then *.catch *.finally => inline
        """);
}
