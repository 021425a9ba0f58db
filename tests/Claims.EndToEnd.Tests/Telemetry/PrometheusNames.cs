using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Claims.EndToEnd.Tests.Telemetry;

/// <summary>Names of metrics as a collector gives them to Prometheus (opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics), and those that a query asks for.</summary>
internal static partial class PrometheusNames
{
    private static readonly Dictionary<string, string> s_units = new() { ["s"] = "_seconds", ["By"] = "_bytes" };

    public static IEnumerable<string> Of(Instrument instrument) => Of(instrument.Name, instrument.Unit, instrument.GetType().Name switch
    {
        ['H', ..] => MetricKind.Histogram,
        var name when name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) => MetricKind.Counter,
        _ => MetricKind.Gauge,
    });

    public static IEnumerable<string> Of(Testing.Otlp.Metric metric) => Of(metric.Name, metric.Unit, metric.DataCase switch
    {
        Testing.Otlp.Metric.DataOneofCase.Histogram => MetricKind.Histogram,
        Testing.Otlp.Metric.DataOneofCase.Sum when metric.Sum.IsMonotonic => MetricKind.Counter,
        _ => MetricKind.Gauge,
    });

    /// <summary>Metrics and labels that a text of rules or of a dashboard names.</summary>
    public static IEnumerable<string> In(string text) => Name().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>As a label.</summary>
    public static string Label(string attribute) => attribute.Replace('.', '_');

    private static IEnumerable<string> Of(string name, string? unit, MetricKind kind)
    {
        var whole = Label(name) + s_units.GetValueOrDefault(unit ?? "", "");
        return kind switch
        {
            MetricKind.Histogram => [$"{whole}_bucket", $"{whole}_sum", $"{whole}_count"],
            MetricKind.Counter => [$"{whole}_total"],
            _ => [whole],
        };
    }

    [GeneratedRegex("(?<![a-z_{.])(claims|messaging|http|dotnet|rabbitmq|system)_[a-z0-9_]+")]
    private static partial Regex Name();

    private enum MetricKind
    {
        Gauge,
        Counter,
        Histogram,
    }
}
