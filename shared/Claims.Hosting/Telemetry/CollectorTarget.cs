using System.Reflection;

using Microsoft.Extensions.Options;

using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace Claims.Hosting.Telemetry;

/// <summary>The collector, and as what this process shows itself to it: the same for traces and metrics.</summary>
internal sealed class CollectorTarget(IOptions<TelemetryOptions> options, IEnumerable<IServiceModule> modules)
{
    private readonly string _service = modules.ToList() is [var only] ? $"claims.{only.Name}" : "claims";

    public bool IsNamed => !string.IsNullOrEmpty(options.Value.OtlpEndpoint);

    /// <summary>The instance is host and process, so that a restarted container or pod goes on under its name.</summary>
    public void Describe(ResourceBuilder resource) => resource.AddService(
        _service,
        serviceVersion: typeof(CollectorTarget).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        serviceInstanceId: FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}"));

    /// <param name="signal">"traces" or "metrics".</param>
    public void Address(OtlpExporterOptions exporter, string signal)
    {
        // The exporter takes an address that is set here as it is, path and all.
        exporter.Endpoint = new Uri(new Uri(options.Value.OtlpEndpoint!.TrimEnd('/') + "/"), $"v1/{signal}");
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Headers = options.Value.OtlpHeaders;
    }
}
