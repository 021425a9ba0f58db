using Claims.Scoring.Models;

namespace Claims.Scoring.Tests.Models;

public class SlotTests
{
    [Fact]
    public void What_was_swapped_out_is_disposed_when_its_last_lease_is_given_back()
    {
        using var slot = new Slot<FakeModel>();
        var (old, next) = (new FakeModel("old"), new FakeModel("next"));
        slot.Swap(old);
        var first = slot.Take();
        var second = first.Share();

        slot.Swap(next);
        using var third = slot.Take();
        first.Dispose();
        first.Dispose();
        var whileInUse = old.IsDisposed;
        second.Dispose();

        Assert.Same(next, third.Value);
        Assert.False(whileInUse);
        Assert.True(old.IsDisposed);
        Assert.False(next.IsDisposed);
    }

    [Fact]
    public void What_nobody_uses_is_disposed_at_once()
    {
        using var slot = new Slot<FakeModel>();
        var old = new FakeModel("old");
        slot.Swap(old);

        slot.Swap(null);

        Assert.True(old.IsDisposed);
        Assert.Null(slot.TryLease());
        Assert.Throws<InvalidOperationException>(slot.Take);
    }

    [Fact]
    public async Task Nobody_is_given_what_is_disposed_however_fast_it_is_swapped()
    {
        using var slot = new Slot<FakeModel>();
        slot.Swap(new FakeModel("0"));
        using var done = new CancellationTokenSource();

        var users = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                using var lease = slot.Take();
                Assert.False(lease.Value.IsDisposed);
            }
        })).ToList();
        var models = Enumerable.Range(1, 20_000).Select(i => new FakeModel($"{i}")).ToList();
        models.ForEach(slot.Swap);
        await done.CancelAsync();
        await Task.WhenAll(users);

        Assert.All(models.SkipLast(1), model => Assert.True(model.IsDisposed));
        Assert.False(models[^1].IsDisposed);
    }
}
