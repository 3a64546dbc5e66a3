using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>What Python's libraries do, in terms of commands.</summary>
internal static class PythonLibrary
{
    public static readonly LibraryTable Table = LibraryTable.Parse("""
        # processes
        subprocess.run subprocess.check_output subprocess.Popen subprocess.getoutput => run-list
        subprocess.call subprocess.check_call => run-list =status
        asyncio.create_subprocess_exec trio.run_process => run-words
        asyncio.create_subprocess_shell os.popen subprocess.getstatusoutput commands.getoutput commands.getstatusoutput pexpect.run pexpect.spawn => run-shell
        os.system => run-shell =status
        os.execvp os.execv os.execvpe os.execve => run-list 2
        os.execlp os.execl os.execlpe os.execle => run-words 2
        os.spawnvp os.spawnv os.spawnvpe os.spawnve => run-list 3
        os.spawnlp os.spawnl os.spawnlpe os.spawnle => run-words 3
        invoke.run fabric.api.local fabric.api.run fabric.api.sudo fabric.operations.local fabric.operations.run plumbum.local.run => run-shell
        c.run ctx.run context.run conn.run connection.run c.local ctx.sudo c.sudo => run-shell
        sh.* plumbum.cmd.* => run-named
        sh.Command plumbum.local plumbum.cmd => describe
        delegator.run sarge.run envoy.run => run-shell
        openshift_client.invoke openshift.invoke => run-tool 1 oc
        openshift_client.oc_action openshift.oc_action => run-tool 2 oc
        ocviapy.oc => run-tool 1 oc
        ocviapy.get_json => command oc get $1 $2 -o json
        # values that only change their form
        *.decode *.encode *.strip *.rstrip *.lstrip *.communicate *.read *.readlines *.copy *.lower *.upper *.format_map => value 0
        json.loads json.load yaml.safe_load yaml.load yaml.full_load yaml.safe_load_all yaml.load_all str bytes int float list tuple sorted set dict shlex.quote shlex.split pipes.quote quote shlex_quote => value 1
        textwrap.dedent dedent iter enumerate reversed os.path.expanduser os.path.expandvars os.path.abspath os.path.realpath os.fspath Path pathlib.Path io.StringIO io.BytesIO => value 1
        os.environ os.getenv os.environ.get environ.get getenv => environment
        sys.argv sys.argv.copy argparse.REMAINDER => arguments
        *.parse_known_args => arguments
        *.format string.Template.substitute => format 0
        *.join => join 1
        os.path.join posixpath.join => place
        shlex.join subprocess.list2cmdline => join 1
        # files
        open io.open codecs.open => open 1
        *.open => open $0
        tempfile.NamedTemporaryFile tempfile.TemporaryFile tempfile.mkstemp NamedTemporaryFile => open 0
        os.path.exists os.path.isfile os.path.isdir os.path.lexists exists => test -e $1
        *.exists *.is_file *.is_dir => test -e $0
        *.startswith *.endswith => test =~ $0 $1
        *.write *.writelines => command echo $1 > 0
        *.write_text *.write_bytes => command echo $1 > 0
        *.read_text => command cat $0
        yaml.dump yaml.safe_dump yaml.dump_all yaml.safe_dump_all ruamel.yaml.dump yaml.round_trip_dump ruamel.yaml.round_trip_dump toml.dump *.safe_dump *.round_trip_dump => command serialize $1 > 2
        json.dump => command serialize $1 > 2
        json.dumps toml.dumps => command serialize $1
        pickle.dump => command serialize $1 > 2
        pickle.load joblib.load => command cat < 1
        shutil.which distutils.spawn.find_executable => command which $1
        os.path.getmtime os.stat => command stat $1
        shutil.copy shutil.copyfile shutil.copy2 => command cp $1 $2
        shutil.move os.rename os.replace => command mv $1 $2
        os.remove os.unlink shutil.rmtree => command rm $1
        tarfile.open => command tar $1
        # text
        re.search re.match re.findall re.finditer re.fullmatch re.compile.search => command grep $1 < 2
        re.sub => command sed $1 $2 < 3
        re.split => command split $1 < 2
        *.split *.splitlines *.rsplit *.partition *.rpartition => command split $1 < 0
        *.replace *.translate => command sed $1 $2 < 0
        *.findall *.finditer => command grep < 1
        *.count => command grep $1 < 0
        jinja2.Template.render *.render *.render_template *.substitute *.safe_substitute => command envsubst < 0
        hashlib.md5 hashlib.sha1 hashlib.sha256 hashlib.sha512 => command sha256sum < 1
        # ending
        sys.exit exit quit os._exit => exit
        # waiting
        TimeoutSampler TimeoutIterator => repeat state
        time.sleep sleep asyncio.sleep gevent.sleep trio.sleep anyio.sleep => command sleep $1
        tenacity.retry tenacity.Retrying tenacity.AsyncRetrying retrying.retry retry.retry backoff.on_exception backoff.on_predicate retry.retry_call tenacity.retry_call retry_call redo.retrying redo.retry redo.retriable stamina.retry retrying.Retrying retry_decorator.retry flaky.flaky eventlet.retry => repeat
        polling.poll polling2.poll wait_for.wait_for waiting.wait polling.poll_decorator polling2.poll_decorator => repeat state
        functools.lru_cache functools.cache functools.cached_property cachetools.cached cachetools.func.ttl_cache joblib.Memory.cache memoize memoized diskcache.Cache.memoize django.utils.functional.cached_property cached_property.cached_property werkzeug.utils.cached_property => memoise
        @memoize @cached @cache => memoise
        # commands of the program's own
        click.command click.group typer.command invoke.task fabric.task fabric.api.task fire.Fire duty.duty => expose
        *.@retry *.@retries *.@retry_on_exception *.@retry_on_failure *.@retry_with_backoff *.@with_retry *.@with_retries *.@auto_retry *.@retriable *.@retryable *.@Retry *.@Retryable => repeat
        *.@command *.@group *.@task => expose
        # talking to a forge
        requests.post httpx.post session.post requests.Session.post => command curl -X POST $1
        requests.put httpx.put => command curl -X PUT $1
        requests.patch httpx.patch => command curl -X PATCH $1
        requests.delete httpx.delete => command curl -X DELETE $1
        requests.get httpx.get urllib.request.urlopen => command curl $1
        requests.request httpx.request => command curl -X $1 $2
        *.rerun *.rerun_failed_jobs *.re_run => command gh run rerun
        print logging.info logging.debug logging.warning logging.error logging.exception logger.info logger.debug logger.warning logger.error logger.exception log.info log.debug log.warning log.error sys.stdout.write sys.stderr.write => command echo $1
        """);
}
