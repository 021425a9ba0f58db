using Claims.Hosting.Storage;
using Claims.Review.Cases;

using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Review.Tests.Cases;

public sealed class ShareChangesTests
{
    [Theory]
    [InlineData(5, 5, 0, 0, false)]
    [InlineData(5, 6, 0, 0, true)]
    [InlineData(5, 6, 0, 3, false)]
    [InlineData(5, 7, 0, 1, true)]
    public void Others_have_made_changes_where_the_number_grew_by_more_than_ones_own(long before, long after, long madeBefore, long made, bool others) =>
        Assert.Equal(others, new SharedChanges(made, after).HasOthers(new SharedChanges(madeBefore, before)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_of_one_instance_is_told_to_the_watchers_of_another_and_not_to_its_own(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres);
        var (here, there) = (new CaseFeed(), new CaseFeed());
        using var one = Share(review.Get<Database>(), here);
        using var other = Share(review.Get<Database>(), there);
        using var watched = there.Watch();
        var known = await one.TurnAsync(new SharedChanges(0, 0), CancellationToken.None);
        var knownThere = await other.TurnAsync(new SharedChanges(0, 0), CancellationToken.None);

        here.Raise();
        using var watchedHere = here.Watch();
        await one.TurnAsync(known, CancellationToken.None);
        await other.TurnAsync(knownThere, CancellationToken.None);

        Assert.True(await watched.NextAsync(TestContext.Current.CancellationToken));
        Assert.False(watchedHere.NextAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    private static ShareChanges Share(Database database, CaseFeed feed) => new(database, feed, TimeProvider.System, NullLogger<ShareChanges>.Instance);
}
