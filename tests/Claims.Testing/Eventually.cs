using Xunit;

namespace Claims.Testing;

/// <summary>Waits for what another process or thread brings about; fails when it does not come within the bound.</summary>
public static class Eventually
{
    public static async Task BecomesAsync<T>(T expected, Func<Task<T>> read, TimeSpan? within = null)
    {
        var deadline = TimeProvider.System.GetTimestamp() + (long)((within ?? TimeSpan.FromSeconds(30)).TotalSeconds * TimeProvider.System.TimestampFrequency);
        var actual = await read();
        while (!Equals(expected, actual) && TimeProvider.System.GetTimestamp() < deadline)
        {
            await Task.Delay(50);
            actual = await read();
        }

        Assert.Equal(expected, actual);
    }
}
