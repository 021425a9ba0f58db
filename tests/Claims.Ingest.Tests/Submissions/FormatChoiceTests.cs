using System.Text;

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
    [InlineData(null, "[", "json")]
    [InlineData("application/octet-stream", "<", "other")]
    [InlineData(null, "\uFEFF \r\n\t<", "other")]
    [InlineData(null, "?", null)]
    [InlineData(null, "", null)]
    [InlineData("text/html", "?", null)]
    public void The_content_type_decides_where_the_bytes_do_not_speak_against_it(string? contentType, string content, string? expected)
    {
        var chosen = _choice.Choose(contentType, Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, chosen.SingleOrDefault()?.Name);
    }
}
