using System.Buffers;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>Tells texts that may write or change a file of a platform: some workarounds do no more than that and name no CLI.</summary>
internal static class PlatformFiles
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["kustomization.y", "Chart.y", "values", ".tfvars", ".tf", "docker-compose", "Dockerfile", "kustomize/", "charts/", "helm/", "k8s/", "kubernetes/", "manifests/"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Writers = SearchValues.Create(["sed -i", "sed --in-place", "yq ", "cat >", "cat <<", "tee ", "envsubst", "perl -"], StringComparison.Ordinal);

    /// <summary>Whether such a name and a command that writes stand in the text.</summary>
    public static bool MayBeWritten(ReadOnlySpan<char> text) => text.ContainsAny(Writers) && text.ContainsAny(Names);
}
