using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Which notations of templates become variables, and which text stays what it is.</summary>
public sealed class HoleFillerTests
{
    [Theory]
    [InlineData(TemplateForms.Expression, "a ${{ env.TOOL }} b", "a ${TOOL} b")]
    [InlineData(TemplateForms.Expression, "${{ vars._X }}${{secrets.X}}", "${_X}${X}")]
    [InlineData(TemplateForms.Expression, "${{ matrix.tool }} ${{ steps.a.outputs.b-c }}", "${matrix_tool} ${steps_a_outputs_b_c}")]
    [InlineData(TemplateForms.Expression, "${{ format('}}', x) }} b", "${format_x} b")]
    [InlineData(TemplateForms.Expression, "${{ never closed", "${{ never closed")]
    [InlineData(TemplateForms.Expression, "docker ps -f '{{.Names}}' ${X}", "docker ps -f '{{.Names}}' ${X}")]
    [InlineData(TemplateForms.Brackets, "$[[ inputs.x ]] [[ -f x ]]", "${inputs_x} [[ -f x ]]")]
    [InlineData(TemplateForms.Braces, "{{ x }} {{ .Values.a.b | quote }} {{- .X -}}", "${x} ${Values_a_b} ${X}")]
    [InlineData(TemplateForms.Braces, "{{ if .x }}a{{ else }}b{{- end }}{{/* c */}}{{ $y := 1 }}", "ab")]
    [InlineData(TemplateForms.Braces, "f {{ '{{' }}.Names{{ '}}' }} g", "f ${hole}.Names${hole} g")]
    [InlineData(TemplateForms.Braces, "{{`raw {{ .x }}`}} after {{ y }}", "raw {{ .x }} after ${y}")]
    [InlineData(TemplateForms.Braces | TemplateForms.Statements, "{% if x %}a{% endif %}{# b #}{{ c|d }}", "a${c}")]
    [InlineData(TemplateForms.Percent, "<%= x.y %> a", "${x_y} a")]
    [InlineData(TemplateForms.Angles, "<< parameters.x >> << pipeline.git.tag >>", "${parameters_x} ${pipeline_git_tag}")]
    [InlineData(TemplateForms.Angles, "cat << EOF >> file", "cat << EOF >> file")]
    [InlineData(TemplateForms.Macro, "$(name) $(Build.Id) $(pwd) $(date)", "${name} ${Build_Id} $(pwd) $(date)")]
    [InlineData(TemplateForms.Macro, "get() { :; }; $(get) $(kubectl get) $((1+2))", "get() { :; }; $(get) $(kubectl get) $((1+2))")]
    [InlineData(TemplateForms.DottedReference, "$(params.x) $(inputs.params.y) $(params[\"z\"]) $(date)", "${params_x} ${params_y} ${params_z} $(date)")]
    [InlineData(TemplateForms.CapitalReference, "$(POD_NAME) $(date)", "${POD_NAME} $(date)")]
    [InlineData(TemplateForms.DoubleParentheses, "((ns)) ((vault/a.b)) $((1+2)) ((i++)) $((x))", "${ns} ${vault_a_b} $((1+2)) ((i++)) $((x))")]
    [InlineData(TemplateForms.DoubledDollar, "$$X $${Y} $Z $$(date)", "$X ${Y} $Z $(date)")]
    [InlineData(TemplateForms.None, "${{ x }} {{ y }} $$", "${{ x }} {{ y }} $$")]
    public void Holes_become_variables(object forms, string text, string expected) =>
        Assert.Equal(expected, new HoleFiller(text, (TemplateForms)forms).Fill(new EmbeddedText(text)).Text);

    [Fact]
    public void A_hole_stands_for_its_whole_tag()
    {
        const string text = "ab ${{ env.X }} c";

        var filled = new HoleFiller(text, TemplateForms.Expression).Fill(new EmbeddedText(text));

        Assert.Equal("ab ${X} c", filled.Text);
        Assert.Equal((3, 15), (filled.HostOffset(3), filled.HostEnd(7)));
        Assert.Equal((16, 17), (filled.HostOffset(8), filled.HostEnd(9)));
    }
}
