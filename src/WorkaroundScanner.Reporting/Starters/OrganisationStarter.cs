namespace WorkaroundScanner.Reporting.Starters;

/// <summary>The text of an organisation's file to begin with.</summary>
public static class OrganisationStarter
{
    /// <summary>The file: platforms as they are written beside it, every other key as a comment.</summary>
    public const string Text = """
        # yaml-language-server: $schema=schemas/organisation.schema.json
        # What holds for all repositories of the organisation. wscan reads this file where --config or the variable WSCAN_CONFIG
        # names it, or where it stands at the root that is scanned. Keys behind a # are optional; what stands there is an example.
        schema: 1

        # Files that describe platforms, from this file's folder.
        platforms: [platforms/*.yaml]

        # Further rules: folders, from this file's folder.
        # packs: [rules]

        # Files that are nobody's workaround.
        # exclude: ["third_party/**"]

        # How much rules matter: by id, category, maturity, or all; none, info, warning, error. The narrowest word decides.
        # severities:
        #   bypass: error
        #   preview: none

        # What `wscan check` does about new workarounds.
        # gate:
        #   fail-on: warning
        #   max-grown-lines: 5
        #   categories: { wrapper: warn }

        # What a repository's own .workarounds.yml can't weaken: rules as above, gate, exclude.
        # lock: [bypass, gate]

        """;
}
