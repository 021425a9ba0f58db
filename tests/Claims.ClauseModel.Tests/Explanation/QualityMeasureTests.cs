using Claims.ClauseModel.Explanation;

namespace Claims.ClauseModel.Tests.Explanation;

public class QualityMeasureTests
{
    [Fact]
    public void Attention_that_passes_over_the_clause_that_counts_disagrees() =>
        Assert.True(QualityMeasure.Disagrees(attention: [0.4, 0.3, 0.2, 0.1], effects: [0, 0, 0.001, 0.6]));

    [Fact]
    public void Attention_that_has_it_among_the_first_three_agrees() =>
        Assert.False(QualityMeasure.Disagrees(attention: [0.4, 0.3, 0.2, 0.1], effects: [0, 0, 0.6, 0.001]));

    [Fact]
    public void Where_no_clause_counts_there_is_nothing_to_disagree_about() =>
        Assert.False(QualityMeasure.Disagrees(attention: [0.4, 0.3, 0.2, 0.1], effects: [0, 0, 0, 0.009]));
}
