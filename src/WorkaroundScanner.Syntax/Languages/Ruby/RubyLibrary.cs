using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>What Ruby's libraries do, in terms of commands.</summary>
internal static class RubyLibrary
{
    public static readonly LibraryTable Table = LibraryTable.Parse("""
        # processes
        system Kernel.system => run-words-or-shell =status
        exec Kernel.exec spawn Process.spawn Kernel.spawn sh Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen3 Open3.popen2 Open3.popen2e Open3.pipeline run_command shell_out shell_out! POSIX::Spawn::Child.new => run-words-or-shell
        IO.popen Cocaine::CommandLine.new TTY::Command.run cmd.run => run-list
        # values that only change their form
        *.strip *.chomp *.to_s *.to_i *.chop *.rstrip *.lstrip *.downcase *.upcase *.freeze *.dup *.read *.compact *.flatten *.to_a *.to_sym *.squish => value 0
        JSON.parse YAML.load YAML.safe_load YAML.load_file YAML.unsafe_load Shellwords.escape Shellwords.shellescape Shellwords.split Array String Integer File.expand_path Pathname.new Pathname StringIO.new => value 1
        *.shellescape *.shellsplit => value 0
        ENV ENV.fetch => environment
        ARGV ARGV.dup => arguments
        *.join => join 0
        File.join => place
        Shellwords.join Shellwords.shelljoin => join 1
        format sprintf => format 1
        # files
        File.exist? File.exists? File.file? Dir.exist? File.directory? FileTest.exist? => test -e $1
        *.exist? => test -e $0
        *.include? *.start_with? *.end_with? *.match? => test =~ $0 $1
        File.open Tempfile.create => open 1
        Tempfile.new => open 0
        File.write IO.write => command echo $2 > 1
        File.read IO.read File.readlines => command cat $1
        *.write *.puts *.print => command echo $1 > 0
        YAML.dump => command serialize $1 > 2
        *.to_yaml => command serialize $0
        *.to_json JSON.pretty_generate JSON.generate JSON.dump => command serialize $1
        File.mtime File.stat => command stat $1
        FileUtils.cp FileUtils.copy => command cp $1 $2
        FileUtils.mv File.rename => command mv $1 $2
        FileUtils.rm FileUtils.rm_f FileUtils.rm_rf File.delete => command rm $1
        # text
        *.split *.lines *.partition *.each_line *.slice *.scan => command split $1 < 0
        *.match *.grep *.[] => command grep $1 < 0
        *.gsub *.sub *.gsub! *.sub! *.tr *.delete => command sed $1 $2 < 0
        *.result *.render => command envsubst < 0
        Digest::SHA256.hexdigest Digest::MD5.hexdigest Digest::SHA1.hexdigest Digest::SHA256.file => command sha256sum < 1
        # ending
        exit exit! Kernel.exit => exit
        abort Kernel.abort => exit 1 fails
        # waiting
        sleep Kernel.sleep => command sleep $1
        Retryable.retryable retryable with_retries retry_on Retriable.retriable retriable with_retry retry_with_backoff Kernel.retryable => repeat
        eventually wait_until wait_for Timeout.wait_until => repeat state
        memoize memo_wise memoize_method => memoise
        Rails.cache.fetch => inline
        Bundler.with_clean_env Bundler.with_unbundled_env Bundler.with_original_env Dir.chdir Timeout.timeout Dir.mktmpdir tap then cd => inline
        # commands of the program's own
        desc method_option => expose
        # talking to a forge
        Net::HTTP.post Net::HTTP.post_form HTTParty.post Faraday.post RestClient.post Excon.post HTTP.post => command curl -X POST $1
        Net::HTTP.get HTTParty.get Faraday.get RestClient.get URI.open Net::HTTP.get_response => command curl $1
        *.rerun_workflow *.re_run_workflow *.job_retry *.retry_pipeline *.workflow_run_rerun *.rerequest_check_run => command gh run rerun
        puts print p warn logger.info logger.warn logger.error logger.debug Rails.logger.info Rails.logger.error $stdout.puts $stderr.puts STDOUT.puts STDERR.puts pp say => command echo $1
        """);
}
