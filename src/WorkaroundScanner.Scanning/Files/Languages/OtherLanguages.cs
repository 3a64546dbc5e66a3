using System.Collections.Frozen;

namespace WorkaroundScanner.Scanning.Files.Languages;

/// <summary>Names that tell without a look inside that a file is no program text which can be read here. A language that gets a front end is found before this table.</summary>
internal static class OtherLanguages
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Extensions = Set(
        // programs
        "a ada adb ads agda applescript asm asp aspx astro awk bas bat bats bicep bzl c c++ cc cfm clj cljc cljs cmake cmd coffee cpp cr cs csh cshtml csx cu cxx d dart dhall " +
        "dylib 1 2 3 4 5 6 7 8 ebuild el elm erl ex exs f f90 fish fs fsi fsx gemspec gql graphql groovy gradle go h h++ haml hbs hcl hh hpp hrl hs htm html hxx idl ino ipynb java jbuilder jl js jsonnet " +
        "jsp jspx jsx kt kts leex less lhs libsonnet liquid lisp lua m m4 mako mjs cjs mts cts mk ml mli mm mustache nim nix nu nuspec odin pas phtml php pl pm podspec pp prisma pro proto ps1 psd1 psm1 pug " +
        "purs py pyi pyx qml r rake rb rbi rego resx rkt rml rs rst s sass sbt scala scm scss sed slim sln slnx sol sql star starlark styl sv svelte swift t tcl tcsh templ tex tf tfvars thrift ts " +
        "tsx twig v vala vb vbs vcxproj vhd vhdl vim vue wat wren xaml xquery xsl xslt xslx zig csproj fsproj vbproj props targets feature " +
        // prose and data
        "adoc asciidoc avro bib bson cast cfg changes cnf conf config crt csr css csv dat data db der desktop diff dot drawio editorconfig env excalidraw geojson gitattributes gitignore " +
        "gitkeep gitmodules helmignore dockerignore npmignore eslintignore prettierignore gv har ics icns index info ini json json5 jsonc jsonl keep key ldif list loc lock log map markdown md mdc mdx mermaid mmd mo ndjson nojekyll " +
        "org ort parquet patch pem pfx p12 plantuml pb plist po pod pot properties pub puml rels rdf rtf snap sqlite strings sum svg text textile tmLanguage toml tsv ttl txt webmanifest work mod " +
        "wsdl xhtml xlf xliff xmi xml xsd yaml yml " +
        // binary files
        "7z aac ai apk avi avif bin bmp br bz2 cab class cr2 crx deb dll dmg doc docx ear ebl eot eps exe fbx fig flac flv gif glb gpg gz ico img ipa iso jar jks jp2 jpeg jpg " +
        "jnilib kdbx lib lz4 lzma mid mov mp3 mp4 mpeg mpg msi nupkg o obj odp ods odt ogg ogv onnx otf pak pcap pdb pdf pgm pkl png ppm ppt pptx psd pyc pyd pyo rar rpm s7z sketch so " +
        "snk swf tar tbz tgz tif tiff tlz ttc ttf txz vsd vsdx war wasm wav webm webp whl wmv woff woff2 xcf xls xlsx xpi xz z zip zst");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Set(
        "LICENSE LICENCE COPYING NOTICE AUTHORS CONTRIBUTORS MAINTAINERS OWNERS OWNERS_ALIASES CODEOWNERS README CHANGELOG CHANGES VERSION TODO PATENTS SECURITY_CONTACTS DCO " +
        "Makefile makefile GNUmakefile Dockerfile Containerfile Jenkinsfile Vagrantfile Tiltfile Earthfile Rakefile Gemfile Podfile Fastfile Brewfile Procfile Berksfile Guardfile Capfile " +
        "Justfile justfile Pipfile Thorfile Cheffile Puppetfile BUILD WORKSPACE CMakeLists.txt CNAME MODULE .gitignore .gitattributes .gitmodules .gitkeep .dockerignore .editorconfig .keep " +
        ".npmrc .nvmrc .yarnrc .helmignore .npmignore .prettierrc .eslintrc .babelrc .python-version .ruby-version .tool-versions .node-version .terraform-version .mailmap .DS_Store");

    private static readonly FrozenSet<string> Interpreters =
        "python python2 pypy node nodejs deno bun ts-node tsx perl raku ruby jruby rake php lua luajit tclsh wish expect awk gawk mawk sed make fish csh tcsh pwsh powershell Rscript osascript groovy scala kotlin java runghc runhaskell stack guile racket sbcl elixir escript crystal swift go dotnet dotnet-script nu xonsh elvish bats ansible-playbook jq nft execlineb julia ocaml perl6 uv uvx jshell cat"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the extension, its dot included, is such a one.</summary>
    public static bool HasExtension(ReadOnlySpan<char> extension) => Extensions.Contains(extension[1..]);

    /// <summary>Whether the whole file name is such a one.</summary>
    public static bool HasName(ReadOnlySpan<char> name) => Names.Contains(name);

    /// <summary>Whether a program of that name reads another language.</summary>
    public static bool HasInterpreter(string interpreter) => Interpreters.Contains(interpreter);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
