using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Claims.Hosting.Telemetry;

/// <summary>Sends what the services' meters (<c>Claims.*</c>), the web server and the runtime measure to a collector, and the rest of it when the process stops.</summary>
internal sealed class ExportMetrics(CollectorTarget collector, IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    /// <summary>Sets of tags of one instrument; what comes beyond them is counted together. A bound on memory that no input can lift.</summary>
    private const int MostSeries = 2_000;

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (collector.IsNamed)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(collector.Describe)
                .AddMeter("Claims.*", "System.Runtime", "Microsoft.AspNetCore.Hosting")
                .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
                .AddOtlpExporter((exporter, reader) =>
                {
                    collector.Address(exporter, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1_000 * options.Value.ExportSeconds;
                })
                .Build();
        }

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
}
