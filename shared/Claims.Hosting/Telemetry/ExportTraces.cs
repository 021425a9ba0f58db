using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Claims.Hosting.Telemetry;

/// <summary>
/// Sends the spans of the services (<c>Claims.*</c>) and of the web server to a collector, and the rest of them when the process stops. Those of MassTransit and of the broker's client are
/// not among them: they quote exceptions and the submitter's own ids, and know nothing of the claims in a batch.
/// </summary>
internal sealed class ExportTraces(CollectorTarget collector, IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    /// <summary>Spans that wait for the collector, some seconds' worth under full load; those beyond are dropped.</summary>
    private const int MostWaiting = 32_768;

    private const int MostAtOnce = 4_096;

    private TracerProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (collector.IsNamed)
        {
            _provider = Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(collector.Describe)
                .AddSource("Claims.*", RequestSpans.Source)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Value.SampleRatio)))
                .AddOtlpExporter(exporter =>
                {
                    collector.Address(exporter, "traces");
                    exporter.BatchExportProcessorOptions.MaxQueueSize = MostWaiting;
                    exporter.BatchExportProcessorOptions.MaxExportBatchSize = MostAtOnce;
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
