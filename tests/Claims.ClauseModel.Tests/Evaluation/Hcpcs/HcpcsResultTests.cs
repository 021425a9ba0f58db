using Claims.ClauseModel.Evaluation.Hcpcs;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class HcpcsResultTests
{
    [Theory]
    [InlineData(new[] { 0 }, 2)]
    [InlineData(new[] { 1 }, 1)]
    [InlineData(new[] { 0, 2 }, 2)]
    [InlineData(new[] { 2 }, 3)]
    public void The_rank_is_that_of_the_best_label_that_belongs(int[] wanted, int expected) => Assert.Equal(expected, HcpcsResult.Rank([0.5f, 0.9f, 0.1f], wanted));

    [Fact]
    public void Scoring_all_alike_gains_nothing() => Assert.Equal(3, HcpcsResult.Rank([1, 1, 1], [0]));

    [Fact]
    public void A_code_whose_labels_training_never_saw_comes_last() => Assert.Equal(4, HcpcsResult.Rank([0.5f, 0.9f, 0.1f], []));

    [Fact]
    public void The_intervals_hold_the_shares()
    {
        var known = new Support(SomeCodes.Set(SomeCodes.Rows));
        var scores = SimilarityRankers.MostFrequent(known, known.Codes.Count);

        var result = HcpcsResult.Of(SomeCodes.Task, "most frequent", known, known.Codes, scores);

        Assert.Equal(5 / 12.0, result.HitAt1.Value, 12);
        Assert.InRange(result.HitAt1.Value, result.HitAt1.Low, result.HitAt1.High);
        Assert.Equal(1, result.HitAt3.Value);
    }
}
