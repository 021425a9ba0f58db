using System.Data.Common;
using System.Diagnostics.Metrics;

namespace Claims.Hosting.Storage;

/// <summary>Measures how long transactions take that write, the wait for their turn and the commit included. Meter <c>Claims.Storage</c>.</summary>
internal sealed class TimedDatabase(Database database, IMeterFactory meters, TimeProvider clock) : Database
{
    /// <summary>Seconds.</summary>
    private static readonly InstrumentAdvice<double> s_durations = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private readonly Histogram<double> _duration = meters.Create("Claims.Storage")
        .CreateHistogram("claims.storage.transaction.duration", "s", "Transactions that write, from their wish to write to their end", tags: null, s_durations);

    public override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        try
        {
            var result = await database.WriteAsync(work, cancellation);
            Record(started, error: null);
            return result;
        }
        catch (Exception failure)
        {
            Record(started, failure.GetType().FullName);
            throw;
        }
    }

    public override Task<DbConnection> OpenAsync(CancellationToken cancellation) => database.OpenAsync(cancellation);

    public override Task MigrateAsync(string service, IReadOnlyList<Migration> migrations, CancellationToken cancellation) => database.MigrateAsync(service, migrations, cancellation);

    private void Record(long started, string? error)
    {
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        if (error is null)
        {
            _duration.Record(seconds);
        }
        else
        {
            _duration.Record(seconds, new KeyValuePair<string, object?>("error.type", error));
        }
    }
}
