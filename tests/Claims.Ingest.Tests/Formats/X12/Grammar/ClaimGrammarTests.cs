using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;

namespace Claims.Ingest.Tests.Formats.X12.Grammar;

public sealed class ClaimGrammarTests
{
    [Theory]
    [InlineData(ClaimKind.Professional, "SV1")]
    [InlineData(ClaimKind.Institutional, "SV2")]
    [InlineData(ClaimKind.Dental, "SV3")]
    public void Each_kind_has_its_own_service_segment(ClaimKind kind, string segment)
    {
        var line = All(ClaimGrammar.For(kind).Transaction).First(l => l.Id == "2400");

        Assert.Equal([segment], line.Segments.Select(s => s.Match.Id).Where(id => id is "SV1" or "SV2" or "SV3"));
    }

    [Fact]
    public void Where_the_kind_is_unknown_whatever_one_kind_allows_is_legal()
    {
        var line = All(ClaimGrammar.For(null).Transaction).First(l => l.Id == "2400");

        Assert.Equal(["SV1", "SV2", "SV3"], line.Segments.Take(3).Select(s => s.Match.Id));
        Assert.All(line.Segments, s => Assert.Equal(Use.Situational, s.Usage.Use));
    }

    [Theory]
    [InlineData(ClaimKind.Professional)]
    [InlineData(ClaimKind.Institutional)]
    [InlineData(ClaimKind.Dental)]
    [InlineData(null)]
    public void Every_segment_of_every_loop_has_rules_for_its_elements(ClaimKind? kind)
    {
        var grammar = ClaimGrammar.For(kind);

        Assert.All(All(grammar.Transaction), loop =>
        {
            Assert.True(grammar.Knows(loop.Trigger.Id), loop.Trigger.Id);
            Assert.All(loop.Segments, s => Assert.True(grammar.Knows(s.Match.Id), s.Match.Id));
        });
    }

    [Theory]
    [InlineData("", "005010X223A2", "00501", ClaimKind.Institutional, false)]
    [InlineData("005010X224A2", "", "00501", ClaimKind.Dental, false)]
    [InlineData("", "004010X098A1", "00401", ClaimKind.Professional, true)]
    [InlineData("", "", "00401", null, true)]
    public void The_guide_is_read_off_the_versions(string transaction, string group, string interchange, ClaimKind? kind, bool is4010) =>
        Assert.Equal(new ClaimGuide(kind, is4010), ClaimGuide.From(transaction, group, interchange));

    [Fact]
    public void The_notation_of_elements_is_read()
    {
        var rule = ElementNotation.Parse("05.3!=1,7,8<2");

        Assert.Equal((5, 3, true, 2), (rule.Position, rule.Part, rule.IsRequired, rule.MaxLength));
        Assert.Equal(["1", "7", "8"], rule.Codes);
    }

    private static IEnumerable<LoopRule> All(LoopRule loop) => loop.Loops.SelectMany(All).Prepend(loop);
}
