using Microsoft.Extensions.Options;

using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Claims.Hosting.Telemetry;

/// <summary>Sends what the services' meters (<c>Claims.*</c>), the web server and the runtime measure to a collector, and the rest of it when the process stops.</summary>
internal sealed class ExportMetrics(CollectorTarget collector, IOptions<TelemetryOptions> options) : ExportSignal(collector)
{
    /// <summary>Sets of tags of one instrument; what comes beyond them is counted together. A bound on memory that no input can lift.</summary>
    private const int MostSeries = 2_000;

    protected override IDisposable? Build() => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(Collector.Describe)
        .AddMeter("Claims.*", "System.Runtime", "Microsoft.AspNetCore.Hosting")
        .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
        .AddOtlpExporter((exporter, reader) =>
        {
            Collector.Address(exporter, "metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1_000 * options.Value.ExportSeconds;
        })
        .Build();
}
