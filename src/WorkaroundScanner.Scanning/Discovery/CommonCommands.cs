using System.Collections.Frozen;

namespace WorkaroundScanner.Scanning.Discovery;

/// <summary>Commands that are no organisation's own: the shells' builtins, what systems come with, and what developers have anyway.</summary>
internal static class CommonCommands
{
    private const string Builtins =
        "alias autoload bg bind bindkey break builtin caller case cd command compadd compctl compdef compgen compinit complete compopt continue coproc declare dirs disown do done echo elif else emulate " +
        "enable esac eval exec exit export false fc fg fi for function functions getopts hash help history if in integer jobs kill let local logout mapfile nameref popd print printf pushd pwd read " +
        "readarray readonly rehash return select set setopt shift shopt source suspend test then time times trap true type typeset ulimit umask unalias unfunction unset unsetopt until wait whence " +
        "where which while zle zmodload zstyle";

    private const string System =
        "adduser addgroup apropos apk apt apt-cache apt-get apt-key apt-mark arch arp arping awk b2sum base32 base64 basename bash basenc bc blkid blockdev brew bunzip2 busybox bzip2 cal cat cfdisk chage chattr chcon " +
        "chgrp chmod chown chpasswd chroot chrt chsh cksum clear cmp column comm cp cpio crontab csplit cut dash date dbus-send dc dd debconf-set-selections delgroup deluser depmod df diff dig dir dircolors " +
        "dirname dmesg dmsetup dnf domainname dos2unix dpkg dpkg-deb dpkg-query du ed egrep env envsubst ethtool ex expand expect expr factor fallocate fdisk fgrep file find findmnt flock fmt fold free fsck ftp fuser " +
        "gawk getconf getent getfacl getopt gpasswd gpg gpg2 gpgconf grep groupadd groupdel groupmod groups growpart gunzip gzip head hexdump host hostid hostname hostnamectl htop iconv id ifconfig ifdown ifup info " +
        "init insmod install ionice iostat ip ip6tables iptables iptables-save jobs join journalctl jq kill killall killall5 ksh last ldconfig ldd less link ln loadkeys locale locale-gen localectl locate logger " +
        "login loginctl logname logrotate look losetup ls lsattr lsb_release lsblk lscpu lsmod lsof lspci lsusb lvcreate lvextend lvs lz4 m4 mail man md5 md5sum mkdir mkfifo mkfs mkfs.ext4 mkfs.xfs mknod mkpasswd mkswap " +
        "mktemp modinfo modprobe more mount mountpoint mpstat mv nano nawk nc ncat netcat netstat newgrp nft nice nl nmap nohup nologin nproc nsenter nslookup ntpdate numfmt od openssl pacman partprobe passwd paste " +
        "patch pathchk pgrep pidof ping ping6 pinky pkill pr printenv ps pstree ptx pvcreate pv pwgen readlink realpath reboot rename renice reset resize2fs restorecon rev rg rm rmdir rmmod route rpm rsync runuser sar " +
        "sh scp screen script sed semanage seq service sestatus setcap setenforce setfacl setpriv setsebool setsid sftp sha1sum sha224sum sha256sum sha384sum sha512sum shasum shred shuf shutdown sleep snap socat sort " +
        "split ss ssh ssh-add ssh-agent ssh-copy-id ssh-keygen ssh-keyscan sshpass stat stdbuf strace strings stty su sudo sum swapoff swapon sync sysctl systemctl systemd-run systemd-tmpfiles tac tail tar taskset " +
        "tcpdump tee telnet tempfile tftp timedatectl timeout tmux top touch tput tr traceroute tree truncate tset tsort tty tune2fs udevadm uname uncompress unexpand uniq unix2dos unlink unshare unxz unzip " +
        "update-alternatives update-ca-certificates update-ca-trust update-grub update-rc.d uptime useradd userdel usermod users umount umount usleep utmpdump uuidgen vi view vim visudo vgcreate vmstat w wall watch wc wget who whoami whois " +
        "xargs xxd xz xzcat yes yum zcat zgrep zip zipinfo zsh zstd zypper defaults launchctl open osascript pbcopy pbpaste plutil security sips softwareupdate sw_vers xcode-select xcodebuild xcrun";

    private const string Development =
        "7z ab addr2line aclocal ant ar asciidoctor autoconf autoheader automake autoreconf bats black bower bun bundle bunx byacc c++ c++filt cabal cargo cc clang clang-format clang++ cmake composer conda corepack " +
        "cpp ctags ctest curl cypress deno diff3 difft direnv dlv dot dotnet ember erl esbuild eslint flake8 flex flutter fvm gcc gcov gdb gem ghc git git-lfs go gofmt goimports golangci-lint golint gotestsum gradle " +
        "gradlew groovy g++ gulp grunt hadolint hg http httpie hugo ipython isort iverilog java javac javadoc jar jest jshell jsonlint julia keytool kotlin kotlinc ktlint ld ldd lein lerna libtoolize lint-staged lua " +
        "luarocks make makeinfo markdownlint mdbook meson mix mkdocs mocha msbuild mvn mvnw mypy mysql mysqladmin mysqldump n nasm ninja nm node nodejs npm npx nodenv nuget nvm nx nyc objcopy objdump pandoc parallel patchelf perl " +
        "perltidy pg_dump pg_isready pg_restore phantomjs php phpcs phpunit pip pip2 pip3 pipenv pipx pkg-config playwright pnpm poetry pprof pre-commit prettier protoc psql pyenv pyflakes pylint pytest python python2 " +
        "python3 R Rscript rake ranlib rbenv readelf redis-cli rspec rubocop ruby ruff rustc rustfmt rustup rvm sass sbt scala scons sdk shellcheck shfmt sphinx-build sqlcmd sqlite3 stack stow strip svn swift swiftlint swig tidy " +
        "tox tsc ts-node turbo tsx uglifyjs uv uvx valgrind vitest virtualenv webpack xmllint xmlstarlet xsltproc yacc yamllint yarn yq yard zig mongo mongod mongosh mongodump mongorestore createdb dropdb nginx httpd apachectl " +
        "apache2ctl supervisorctl pm2 gunicorn uvicorn rails django-admin code codespell shunit2";

    private static readonly FrozenSet<string> All = string.Join(' ', Builtins, System, Development).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the command is one of these.</summary>
    public static bool Contains(string name) => All.Contains(name);
}
