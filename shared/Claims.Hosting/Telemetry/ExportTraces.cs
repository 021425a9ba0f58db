using Microsoft.Extensions.Options;

using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Claims.Hosting.Telemetry;

/// <summary>
/// Sends the spans of the services (<c>Claims.*</c>) and of the web server to a collector, and the rest of them when the process stops. Those of MassTransit and of the broker's client are
/// not among them: they quote exceptions and the submitter's own ids, and know nothing of the claims in a batch.
/// </summary>
internal sealed class ExportTraces(CollectorTarget collector, IOptions<TelemetryOptions> options) : ExportSignal(collector)
{
    /// <summary>Spans that wait for the collector, some seconds' worth under full load; those beyond are dropped.</summary>
    private const int MostWaiting = 32_768;

    private const int MostAtOnce = 4_096;

    protected override IDisposable? Build() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Collector.Describe)
        .AddSource("Claims.*", RequestSpans.Source)
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Value.SampleRatio)))
        .AddOtlpExporter(exporter =>
        {
            Collector.Address(exporter, "traces");
            exporter.BatchExportProcessorOptions.MaxQueueSize = MostWaiting;
            exporter.BatchExportProcessorOptions.MaxExportBatchSize = MostAtOnce;
        })
        .Build();
}
