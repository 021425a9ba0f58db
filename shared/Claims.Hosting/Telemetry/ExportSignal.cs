using Microsoft.Extensions.Hosting;

namespace Claims.Hosting.Telemetry;

/// <summary>Exports one kind of telemetry while the process runs, where a collector is named, and the rest of it when the process stops.</summary>
internal abstract class ExportSignal(CollectorTarget collector) : IHostedService, IDisposable
{
    private IDisposable? _provider;

    protected CollectorTarget Collector => collector;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = collector.IsNamed ? Build() : null;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Exports once more.</summary>
    public void Dispose()
    {
        _provider?.Dispose();
        _provider = null;
    }

    /// <summary>What gathers and exports until it is disposed of; null where the SDK has nothing to do.</summary>
    protected abstract IDisposable? Build();
}
