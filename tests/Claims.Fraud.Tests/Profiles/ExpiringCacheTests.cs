using Claims.Fraud.Profiles;

namespace Claims.Fraud.Tests.Profiles;

public sealed class ExpiringCacheTests
{
    private readonly StillClock _clock = new();
    private int _reads;

    [Fact]
    public async Task A_value_is_read_again_when_it_is_too_old()
    {
        var cache = Cache(uses: 100);

        Assert.Equal(1, await ReadAsync(cache, "a"));
        Assert.Equal(1, await ReadAsync(cache, "a"));
        _clock.Now += 60;
        Assert.Equal(2, await ReadAsync(cache, "a"));
    }

    [Fact]
    public async Task A_value_is_read_again_when_it_was_used_often()
    {
        var cache = Cache(uses: 3);

        var values = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            values.Add(await ReadAsync(cache, "a"));
        }

        Assert.Equal([1, 1, 1, 2, 2, 2, 3], values);
    }

    [Fact]
    public async Task A_full_one_starts_anew()
    {
        var cache = Cache(uses: 100);

        await ReadAsync(cache, "a");
        await ReadAsync(cache, "b");
        await ReadAsync(cache, "c");

        Assert.Equal(3, await ReadAsync(cache, "c"));
        Assert.Equal(4, await ReadAsync(cache, "a"));
    }

    private ExpiringCache<string, int> Cache(long uses) => new(_clock, TimeSpan.FromSeconds(60), 2, _ => uses);

    private async Task<int> ReadAsync(ExpiringCache<string, int> cache, string key) => await cache.GetAsync(key, () => Task.FromResult(++_reads));

    private sealed class StillClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Now;
    }
}
