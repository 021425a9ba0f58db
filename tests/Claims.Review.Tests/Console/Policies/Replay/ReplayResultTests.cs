using Claims.Review.Console.Peers;
using Claims.Review.Console.Policies.Replay;

namespace Claims.Review.Tests.Console.Policies.Replay;

public sealed class ReplayResultTests
{
    [Fact]
    public void Flags_that_come_and_go_are_counted_with_the_clauses_that_differ()
    {
        var result = ReplayResult.Empty.Add(
            [
                Claim("stays", Score(true, "1.1"), Score(true, "1.1")),
                Claim("comes", Score(false), Score(true, "1.1", "2.1")),
                Claim("goes", Score(true, "3.1", "1.1"), Score(false, "1.1")),
                Claim("outside", Score(true, "1.1"), null),
            ],
            lookedAt: 10);

        Assert.Equal((10, 3, 1), (result.LookedAt, result.Replayed, result.Outside));
        Assert.Equal((2, 2, 1, 1), (result.FlaggedBefore, result.FlaggedAfter, result.Appeared, result.Vanished));
        Assert.Equal(["comes", "goes"], result.Changed.Select(claim => claim.ClaimId));
        Assert.Equal(new ClauseEffect(BrokenBefore: 2, BrokenAfter: 3, Appeared: 1, Vanished: 0), result.ByClause["1.1"]);
        Assert.Equal(new ClauseEffect(0, 1, 1, 0), result.ByClause["2.1"]);
        Assert.Equal(new ClauseEffect(1, 0, 0, 1), result.ByClause["3.1"]);
    }

    [Fact]
    public void A_flag_that_comes_without_a_broken_clause_is_told_apart()
    {
        var result = ReplayResult.Empty.Add([Claim("pattern", Score(false), Score(true))], lookedAt: 1);

        Assert.Equal(new ClauseEffect(0, 0, 1, 0), result.ByClause[ReplayResult.NoClause]);
        Assert.Contains(ReplayTables.Clauses(result).Rows, row => row[0].StartsWith("no condition", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_add_up_and_earlier_ones_stay_as_they_were()
    {
        var first = ReplayResult.Empty.Add([Claim("a", Score(false), Score(true, "1.1"))], 5);
        var second = first.Add([Claim("b", Score(false), Score(true, "1.1"))], 5);

        Assert.Equal((5, 1), (first.LookedAt, first.ByClause["1.1"].Appeared));
        Assert.Equal((10, 2), (second.LookedAt, second.ByClause["1.1"].Appeared));
        Assert.Equal("Of the last 10 claims 2 would be decided under it: 2 flags would come and 0 would go; 0 are flagged now, 2 would be.", ReplayTables.Sentence(second));
        Assert.Equal(["a", "comes"], ReplayTables.Claims(first.Changed).Rows[0].Take(2));
    }

    private static ReplayedClaim Claim(string id, ReplayedScore before, ReplayedScore? after) => new(id, before, after);

    private static ReplayedScore Score(bool isFlagged, params IReadOnlyList<string> broken) => new("v", isFlagged, 0.5, 0.5, [.. broken.Select(clause => new ReplayedBreak(clause, "CODE", 1))]);
}
