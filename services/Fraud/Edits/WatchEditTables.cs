using Microsoft.Extensions.Options;

namespace Claims.Fraud.Edits;

/// <summary>
/// Reads the edits before the first claim comes, and again when their folder has changed and then stayed still for one look, so that nobody is in the
/// middle of writing. Looking works where notifications do not: on network drives and mounted configuration.
/// </summary>
internal sealed class WatchEditTables(EditTableSource source, IOptions<FraudOptions> options, TimeProvider time) : BackgroundService
{
    private string _read = "";

    /// <exception cref="InvalidOperationException">Names every fault of every file.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _read = State();
        var status = source.Reload();
        return status.Faults.Count > 0
            ? throw new InvalidOperationException($"Fraud:EditTables cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, status.Faults)}")
            : base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.EditTables) || options.Value.EditTablesWatchSeconds == 0)
        {
            return;
        }

        var before = _read;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.EditTablesWatchSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = State();
            if (now == before && now != _read)
            {
                _read = now;
                source.Reload();
            }

            before = now;
        }
    }

    private string State() => options.Value.EditTables is { Length: > 0 } folder ? EditTableFolder.State(folder) : "";
}
