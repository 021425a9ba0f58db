using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Windows;

public class CitedRanksTests
{
    private static readonly string[] Ranked = [.. Enumerable.Range(1, 12).Select(i => $"{i}")];

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10", 10)]
    [InlineData("11", 0)]
    [InlineData("x", 0)]
    public void A_clause_has_the_rank_of_its_place_among_the_first_ten(string clause, int rank) => Assert.Equal(rank, CitedRanks.RankOf(Ranked, clause));

    [Fact]
    public void Hits_are_counted_up_to_a_rank_and_can_be_taken_back()
    {
        var ranks = new CitedRanks();
        foreach (var rank in new[] { 0, 1, 1, 3, 10 })
        {
            ranks.Add(rank, 1);
        }

        ranks.Add(10, -1);

        Assert.Equal((4, 1, 2, 3), (ranks.Cited, ranks.NotFound, ranks.Within(2), ranks.Within(3)));
    }
}
