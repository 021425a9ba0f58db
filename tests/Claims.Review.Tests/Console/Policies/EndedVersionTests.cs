using Claims.ClauseModel.Policies;
using Claims.Review.Console.Policies;

namespace Claims.Review.Tests.Console.Policies;

public sealed class EndedVersionTests
{
    private static readonly DateOnly LastDay = new(2026, 6, 30);

    [Theory]
    [InlineData("{ from: 2026-01-01 }")]
    [InlineData("{from: 2026-01-01}")]
    [InlineData("{ from: \"2026-01-01\", to: 2026-12-31 }")]
    [InlineData("\n  from: 2026-01-01")]
    [InlineData("\n  from: 2026-01-01\n  to: 2027-12-31")]
    public void The_last_day_is_written_and_nothing_else_changes(string effective)
    {
        var document = Documents.Of(effective: effective);

        var ended = EndedVersion.Of(document, LastDay);

        Assert.Equal(LastDay, ended?.Policy?.EffectiveTo);
        Assert.Equal(PolicyWriter.Write(document.Policy! with { EffectiveTo = LastDay }), PolicyWriter.Write(ended!.Policy!));
        Assert.EndsWith(document.Text[document.Text.IndexOf("# A policy", StringComparison.Ordinal)..], ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_of_lines_stay_as_they_are()
    {
        var document = PolicyDocument.Of("p.md", Documents.Text(effective: "\n  from: 2026-01-01").ReplaceLineEndings("\r\n"));

        var ended = EndedVersion.Of(document, LastDay)!;

        Assert.Equal(LastDay, ended.Policy?.EffectiveTo);
        Assert.DoesNotContain(ended.Text.Replace("\r\n", "", StringComparison.Ordinal), sign => sign == '\n');
    }

    [Theory]
    [InlineData("{ to: 2026-12-31, from: 2026-01-01 }")]
    [InlineData("&dates { from: 2026-01-01 }")]
    public void A_document_that_is_written_otherwise_is_left_to_its_author(string effective) => Assert.Null(EndedVersion.Of(Documents.Of(effective: effective), LastDay));

    [Fact]
    public void The_shipped_policies_can_be_ended()
    {
        var shipped = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Policies"), "*.md").Select(file => PolicyDocument.Of(Path.GetFileName(file), File.ReadAllText(file))).ToList();

        Assert.NotEmpty(shipped);
        Assert.All(shipped, document => Assert.Equal(LastDay, EndedVersion.Of(document, LastDay)?.Policy?.EffectiveTo));
    }
}
