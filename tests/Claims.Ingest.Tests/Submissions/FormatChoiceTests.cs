using System.Text;

using Claims.Ingest.Formats.Fhir;
using Claims.Ingest.Formats.Json;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Tests.Submissions;

public sealed class FormatChoiceTests
{
    private readonly FormatChoice _choice = new([new PlainJsonFormat("other", "application/other", (byte)'<'), new PlainJsonFormat()]);

    [Theory]
    [InlineData("application/json", "[", "json")]
    [InlineData("application/json; charset=utf-8", "?", "json")]
    [InlineData("APPLICATION/OTHER", "?", "other")]
    [InlineData("application/json", "<", "other")]
    [InlineData("application/other", "[", "other")]
    [InlineData(null, "[", "json")]
    [InlineData("application/octet-stream", "<", "other")]
    [InlineData(null, "\uFEFF \r\n\t<", "other")]
    [InlineData(null, "?", null)]
    [InlineData(null, "", null)]
    [InlineData("text/html", "?", null)]
    public void The_more_particular_of_what_is_said_and_what_is_seen_is_chosen(string? contentType, string content, string? expected)
    {
        var chosen = _choice.Choose(contentType, Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, chosen.SingleOrDefault()?.Name);
    }

    [Theory]
    [InlineData("application/json", """{"id":"1","resourceType":"Claim"}""", "fhir")]
    [InlineData("application/fhir+json", """{"id":"1"}""", "fhir")]
    [InlineData("application/json", """{"key":{}}""", "json")]
    [InlineData(null, "ISA*00*", "x12")]
    [InlineData("application/json", "ISA*00*", "x12")]
    [InlineData(null, """[{"key":{}}]""", "json")]
    public void The_real_formats_are_told_apart(string? contentType, string content, string expected)
    {
        var choice = new FormatChoice([new FhirFormat(), new X12Format(), new JsonFormat()]);

        Assert.Equal(expected, Assert.Single(choice.Choose(contentType, Encoding.UTF8.GetBytes(content))).Name);
    }
}
