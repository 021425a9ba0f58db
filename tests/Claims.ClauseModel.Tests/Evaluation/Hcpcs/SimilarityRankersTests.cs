using Claims.ClauseModel.Evaluation.Hcpcs;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class SimilarityRankersTests
{
    private static readonly Support Known = new(SomeCodes.Set(("A", "cane"), ("A", "crutch"), ("B", "oxygen tent")));

    [Fact]
    public void Nearest_takes_the_nearest_code_of_each_label() =>
        Assert.Equal([0.7f, 0.4f], SimilarityRankers.Nearest(Known, [0.1f, 0.7f, 0.4f], queries: 1));

    /// <summary>Two codes at right angles: their sum has length √2.</summary>
    [Fact]
    public void Centroid_is_the_cosine_with_the_sum_of_a_labels_codes()
    {
        float[] among = [1, 0, 0, 0, 1, 0, 0, 0, 1];

        var scores = SimilarityRankers.Centroid(Known, [0.1f, 0.7f, 0.4f], among, queries: 1);

        Assert.Equal([0.8f / MathF.Sqrt(2), 0.4f], scores, (expected, actual) => Math.Abs(expected - actual) < 1e-6);
    }

    [Fact]
    public void Most_frequent_says_the_same_of_every_code() => Assert.Equal([2, 1, 2, 1], SimilarityRankers.MostFrequent(Known, queries: 2));
}
