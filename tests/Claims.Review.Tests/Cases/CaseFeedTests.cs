using Claims.Review.Cases;

namespace Claims.Review.Tests.Cases;

public sealed class CaseFeedTests
{
    [Fact]
    public async Task Many_changes_are_one_to_a_watcher_who_is_not_done_with_the_one_before()
    {
        var feed = new CaseFeed();
        using var watch = feed.Watch();

        feed.Raise();
        feed.Raise();
        var first = await watch.NextAsync(TestContext.Current.CancellationToken);
        var second = watch.NextAsync(TestContext.Current.CancellationToken);

        Assert.True(first);
        Assert.False(second.IsCompleted);
        feed.Raise();
        Assert.True(await second);
    }

    [Fact]
    public async Task Who_stops_watching_hears_no_more()
    {
        var feed = new CaseFeed();
        var watch = feed.Watch();

        watch.Dispose();
        feed.Raise();

        Assert.False(feed.IsWatched);
        Assert.False(await watch.NextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_follows_is_called_after_a_change_until_he_leaves()
    {
        var feed = new CaseFeed();
        using var leaving = new CancellationTokenSource();
        var called = new TaskCompletionSource();

        var following = feed.FollowAsync(
            () =>
            {
                called.SetResult();
                return Task.CompletedTask;
            },
            TimeProvider.System,
            leaving.Token);
        feed.Raise();
        await called.Task;
        await leaving.CancelAsync();
        await following;

        Assert.False(feed.IsWatched);
    }
}
