using Claims.Summaries.Selection;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Summaries.Tests.Selection;

public class MaximalMarginalRelevanceTests
{
    private static readonly double[] Relevance = [0.9, 0.8, 0.85, 0.1];

    [Fact]
    public void Relevance_alone_gives_the_order_of_relevance() =>
        Assert.Equal([0, 2, 1], MaximalMarginalRelevance.Choose(Relevance, (_, _) => 1, lambda: 1, most: 3));

    [Fact]
    public void What_repeats_the_chosen_comes_after_what_does_not()
    {
        var chosen = MaximalMarginalRelevance.Choose(Relevance, (a, b) => (a, b) is (0, 2) or (2, 0) ? 1 : 0, lambda: 0.7, most: 3);

        Assert.Equal([0, 1, 2], chosen);
    }

    [Fact]
    public void Chooses_as_many_as_asked_and_none_twice_and_first_the_most_relevant() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 100).Select(percent => percent / 100.0).ArrayOf().ToArbitrary(),
        Gen.Choose(0, 12).ToArbitrary(),
        Gen.Choose(1, 10).Select(tenth => tenth / 10.0).ToArbitrary(),
        (relevance, most, lambda) =>
        {
            var chosen = MaximalMarginalRelevance.Choose(relevance, (a, b) => (a * 31 % 7 == b * 31 % 7) ? 1 : 0.2, lambda, most);
            return chosen.Count == Math.Min(most, relevance.Length) && chosen.Distinct().Count() == chosen.Count && (chosen.Count == 0 || relevance[chosen[0]] == relevance.Max());
        }));
}
