using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Claims.Hosting.Telemetry;

/// <summary>Sends what the services' meters (<c>Claims.*</c>) and the runtime measure to a collector, and the rest of it when the process stops.</summary>
internal sealed class ExportMetrics(IOptions<TelemetryOptions> options, IEnumerable<IServiceModule> modules) : IHostedService, IDisposable
{
    /// <summary>Sets of tags of one instrument; what comes beyond them is counted together. A bound on memory that no input can lift.</summary>
    private const int MostSeries = 2_000;

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(options.Value.OtlpEndpoint))
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService(Name([.. modules])))
                .AddMeter("Claims.*", "System.Runtime")
                .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
                .AddOtlpExporter(Configure)
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

    private static string Name(IReadOnlyList<IServiceModule> modules) => modules.Count == 1 ? $"claims.{modules[0].Name}" : "claims";

    private void Configure(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        // The exporter takes an address that is set here as it is, path and all.
        exporter.Endpoint = new Uri(new Uri(options.Value.OtlpEndpoint!.TrimEnd('/') + "/"), "v1/metrics");
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Headers = options.Value.OtlpHeaders;
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1_000 * options.Value.ExportSeconds;
    }
}
