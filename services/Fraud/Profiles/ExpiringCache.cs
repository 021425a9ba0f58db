using System.Collections.Concurrent;

namespace Claims.Fraud.Profiles;

/// <summary>
/// What was read, used again until it is too old or was used too often: what claims change must be read again sooner where there are many of them. Bounded: when full,
/// it starts anew. Two that ask at once may both read.
/// </summary>
/// <param name="clock">Time.</param>
/// <param name="age">From this age on it is read again.</param>
/// <param name="capacity">Most entries.</param>
/// <param name="uses">How often a value may be given.</param>
public sealed class ExpiringCache<TKey, TValue>(TimeProvider clock, TimeSpan age, int capacity, Func<TValue, long> uses)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    public async ValueTask<TValue> GetAsync(TKey key, Func<Task<TValue>> read)
    {
        if (_entries.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.ReadAt) < age && entry.Use())
        {
            return entry.Value;
        }

        var readAt = clock.GetTimestamp();
        var value = await read();
        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }

        _entries[key] = new Entry(readAt, value, uses(value) - 1);
        return value;
    }

    private sealed class Entry(long readAt, TValue value, long left)
    {
        private long _left = left;

        public long ReadAt => readAt;

        public TValue Value => value;

        public bool Use() => Interlocked.Decrement(ref _left) >= 0;
    }
}
