using System.Collections.Concurrent;

namespace Claims.Fraud.Profiles;

/// <summary>What was read, used again until it is too old. Bounded: when full, it starts anew. Two that ask at once may both read.</summary>
/// <param name="clock">Time.</param>
/// <param name="age">From this age on it is read again.</param>
/// <param name="capacity">Most entries.</param>
internal sealed class ExpiringCache<TKey, TValue>(TimeProvider clock, TimeSpan age, int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (long ReadAt, TValue Value)> _entries = new();

    public async ValueTask<TValue> GetAsync(TKey key, Func<Task<TValue>> read)
    {
        if (_entries.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.ReadAt) < age)
        {
            return entry.Value;
        }

        var readAt = clock.GetTimestamp();
        var value = await read();
        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }

        _entries[key] = (readAt, value);
        return value;
    }
}
