using Claims.Summaries.Evaluation;
using Claims.Summaries.Simulation;

namespace Claims.Summaries.Tests.Evaluation;

public class SummaryScoreTests
{
    private static readonly SimulatedFile File = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 2);

    [Fact]
    public void A_summary_of_all_facts_finds_all_and_repeats_little()
    {
        var score = Score([.. File.Facts.Select(Cited)]);

        Assert.Equal((6, 6, 6, 6), (score.Facts, score.FactsFound, score.KeySentences, score.Supported));
        Assert.InRange(score.Redundancy, 0, 0.5);
    }

    [Fact]
    public void What_does_not_stand_there_is_not_supported()
    {
        var invented = Cited(File.Facts[0]) with { Text = "Never written." };

        var score = Score([Cited(File.Facts[0]), invented, Cited(File.Facts[1]) with { Start = File.Facts[1].Start + 1 }]);

        Assert.Equal((3, 1, 2), (score.Sentences, score.Supported, score.FactsFound));
    }

    [Fact]
    public void The_same_twice_is_wholly_redundant() => Assert.Equal(1, Score([Cited(File.Facts[0]), Cited(File.Facts[0])]).Redundancy);

    private static FileResult Score(IReadOnlyList<SummarySentence> sentences) => SummaryScore.Of(new Summary(sentences, [], "test", ""), File, 0, 0);

    private static SummarySentence Cited(PlantedFact fact) =>
        new("s1", fact.Document, 1, fact.Start, fact.Length, File.Claim.Notes[fact.Document].Text.Substring(fact.Start, fact.Length), 0.1, [], []);
}
