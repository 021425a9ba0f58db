using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Testing;

namespace Claims.Review.Tests.Assignments;

public sealed class AssignmentStoreTests
{
    private static readonly string Id = Some.Claim().Key.Id;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_claim_a_case_at_once_one_holds_it_and_the_others_are_told_who(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var store = review.Get<AssignmentStore>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.ClaimAsync(Id, $"r-{i}", CancellationToken.None))));

        var held = Assert.Single(outcomes.OfType<AssignmentOutcome.Held>()).Assignment;
        Assert.All(outcomes.OfType<AssignmentOutcome.HeldByOther>(), other => Assert.Equal(held, other.Assignment));
        Assert.Equal(7, outcomes.OfType<AssignmentOutcome.HeldByOther>().Count());
        Assert.Equal(held, await store.FindAsync(Id, CancellationToken.None));
        Assert.Equal(1, await review.CountAsync("SELECT COUNT(*) FROM review_assignment"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_case_is_claimed_again_by_its_holder_released_by_nobody_else_and_then_free(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var store = review.Get<AssignmentStore>();

        var first = await store.ClaimAsync(Id, "r-7", CancellationToken.None);
        var again = await store.ClaimAsync(Id, "r-7", CancellationToken.None);
        var byOther = await store.ReleaseAsync(Id, "r-8", CancellationToken.None);
        var released = await store.ReleaseAsync(Id, "r-7", CancellationToken.None);
        var twice = await store.ReleaseAsync(Id, "r-7", CancellationToken.None);

        Assert.Equal(first, again);
        Assert.IsType<AssignmentOutcome.HeldByOther>(byOther);
        Assert.IsType<AssignmentOutcome.Free>(released);
        Assert.IsType<AssignmentOutcome.Free>(twice);
        Assert.Null(await store.FindAsync(Id, CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_case_is_taken_over_from_whom_the_supervisor_saw_and_from_nobody_else(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var store = review.Get<AssignmentStore>();
        await store.ClaimAsync(Id, "r-7", CancellationToken.None);

        var stale = await store.TakeOverAsync(Id, "s-1", "r-8", CancellationToken.None);
        var taken = await store.TakeOverAsync(Id, "s-1", "r-7", CancellationToken.None);
        var again = await store.TakeOverAsync(Id, "s-1", "r-7", CancellationToken.None);

        Assert.Equal("r-7", Assert.IsType<AssignmentOutcome.HeldByOther>(stale).Assignment.Reviewer);
        Assert.Equal("s-1", Assert.IsType<AssignmentOutcome.Held>(taken).Assignment.Reviewer);
        Assert.Equal(taken, again);
    }

    [Fact]
    public async Task A_claim_that_is_no_case_cannot_be_held()
    {
        await using var review = await ReviewWithCases.StartAsync(postgres: false);
        var store = review.Get<AssignmentStore>();

        Assert.IsType<AssignmentOutcome.NoSuchCase>(await store.ClaimAsync("none", "r-7", CancellationToken.None));
        Assert.IsType<AssignmentOutcome.NoSuchCase>(await store.ReleaseAsync("none", "r-7", CancellationToken.None));
        Assert.IsType<AssignmentOutcome.NoSuchCase>(await store.TakeOverAsync("none", "s-1", "r-7", CancellationToken.None));
    }

    [Fact]
    public async Task Who_did_what_is_in_the_audit_trail_and_what_changed_nothing_is_not()
    {
        await using var review = await ReviewWithCases.StartAsync(postgres: false, Some.Assessed(Some.Claim()));
        var store = review.Get<AssignmentStore>();

        await store.ClaimAsync(Id, "r-7", CancellationToken.None);
        await store.ClaimAsync(Id, "r-8", CancellationToken.None);
        await store.TakeOverAsync(Id, "s-1", "r-7", CancellationToken.None);
        await store.ReleaseAsync(Id, "s-1", CancellationToken.None);

        var writes = await review.Get<AuditTrail>().ListAsync(Id, 0, 10, CancellationToken.None);
        Assert.Equal(
            [("s-1", "case released", "s-1", null), ("s-1", "case taken over", "r-7", "s-1"), ("r-7", "case claimed", null, "r-7")],
            writes.Select(write => (write.Actor, write.Action, write.Before, write.After)));
    }
}
