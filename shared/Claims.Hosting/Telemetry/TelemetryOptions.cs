using System.ComponentModel.DataAnnotations;

namespace Claims.Hosting.Telemetry;

/// <summary>Where traces, counts and gauges go. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Base address of a collector that takes OTLP over HTTP, such as <c>http://collector:4318</c>. Empty: nothing is exported, and no trace is made.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Headers for the collector, <c>name=value</c> with commas between.</summary>
    public string? OtlpHeaders { get; set; }

    /// <summary>Seconds between exports of metrics.</summary>
    [Range(1, 3_600)]
    public int ExportSeconds { get; set; } = 30;

    /// <summary>Share of the traces that are kept, drawn by their id where they begin; who takes part in a trace that began elsewhere does as that one was drawn.</summary>
    [Range(0.0, 1.0)]
    public double SampleRatio { get; set; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(OtlpEndpoint) && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"{Section}:{nameof(OtlpEndpoint)} must be an HTTP address, such as http://collector:4318.", [nameof(OtlpEndpoint)]);
        }
    }
}
