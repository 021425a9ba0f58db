using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

using Claims.Fraud;
using Claims.Ingest;
using Claims.Metrics;
using Claims.Review;
using Claims.Scoring;
using Claims.Testing;

namespace Claims.EndToEnd.Tests.Telemetry;

/// <summary>What rules and dashboards of <c>deploy/observability</c> ask for is what the services send; the rules do what their own tests say.</summary>
[CollectionDefinition(nameof(ObservabilityTests), DisableParallelization = true)]
[Collection(nameof(ObservabilityTests))]
public sealed partial class ObservabilityTests
{
    /// <summary>Shown only once there are verdicts, windows, endpoints of webhooks, edit tables, a challenger, or a drawn explanation.</summary>
    private static readonly string[] Later = ["claims_performance_", "claims_drift_", "claims_webhooks_", "claims_edits_", "claims_shadow_", "claims_explanation_", "claims_verdicts_", "claims_model_out"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "observability");

    [Fact]
    public async Task Every_metric_and_label_that_is_asked_for_is_one_that_the_services_send()
    {
        var instruments = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => AddAll(instruments, PrometheusNames.Of(instrument)) };
        listener.Start();
        await using var collector = await Collector.StartAsync();

        await RunAsync(collector);

        var sent = collector.Metrics.SelectMany(PrometheusNames.Of).ToHashSet();
        var labels = collector.Metrics.SelectMany(Attributes).Select(PrometheusNames.Label).ToHashSet();
        var asked = Asked().Where(name => !name.StartsWith("rabbitmq_", StringComparison.Ordinal) && !name.StartsWith("system_", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        var names = asked.Where(name => !labels.Contains(name)).ToList();
        Assert.Equal([], names.Except(instruments));
        Assert.Equal([], names.Except(sent).Where(name => !Later.Any(name.StartsWith)));
    }

    [Fact]
    public async Task Every_metric_of_the_broker_that_is_asked_for_is_one_that_it_shows()
    {
        var address = Environment.GetEnvironmentVariable("CLAIMS_TEST_RABBITMQ_METRICS");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "RabbitMQ's plugin for Prometheus is not known: CLAIMS_TEST_RABBITMQ_METRICS is not set (./claims test sets it where RabbitMQ is installed)");
        using var http = new HttpClient { BaseAddress = new Uri(address!) };

        var shown = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)
            + await http.GetStringAsync(new Uri("/metrics/detailed?family=queue_coarse_metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        var asked = Asked().Where(name => name.StartsWith("rabbitmq_", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        Assert.Equal(asked, asked.Where(name => shown.Contains($"# TYPE {name} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("test", "rules", "rules-test.yml")]
    public async Task Prometheus_takes_the_rules_and_they_alert_when_they_are_to(params string[] arguments)
    {
        const string promtool = "/usr/bin/promtool";
        Assert.SkipWhen(!File.Exists(promtool) && Environment.GetEnvironmentVariable("CI") != "true", "promtool is not installed: on Debian it comes with the package prometheus");
        using var process = Process.Start(new ProcessStartInfo(promtool, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }

    [Fact]
    public void Every_rule_is_tested()
    {
        var tests = File.ReadAllText(Path.Combine(Folder, "rules-test.yml"));

        var alerts = Alert().Matches(File.ReadAllText(Path.Combine(Folder, "rules.yml"))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, alerts.Where(alert => Regex.IsMatch(tests, $@"alertname: {alert}\s+exp_alerts:\s+- exp_labels")));
    }

    private static IEnumerable<string> Asked() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".json", StringComparison.Ordinal) || Path.GetFileName(file) == "rules.yml")
        .SelectMany(file => PrometheusNames.In(File.ReadAllText(file)))
        .Distinct();

    /// <summary>All services, until every one of some claims has ended.</summary>
    private static async Task RunAsync(Collector collector)
    {
        await using var running = await RunningServices.StartAsync(
            [new IngestModule(), new ScoringModule(), new FraudModule(), new MetricsModule(), new ReviewModule()],
            settings: [$"--Telemetry:OtlpEndpoint={collector.Address}", "--Telemetry:ExportSeconds=1", "--Fraud:AuditProbability=1"]);
        using var content = new ByteArrayContent(SampleClaims.Parts(20, perPart: 20, seed: 45)[0]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await running.Http.PostAsync(new Uri("/claims", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await Eventually.BecomesAsync(20L, () => running.CountAsync("SELECT COUNT(*) FROM ingest_claims WHERE status = 'ended'"), TimeSpan.FromSeconds(60));
        await Eventually.BecomesAsync(true, () => Task.FromResult(collector.Metrics.Any(metric => metric.Name == "claims.cases.open")));
    }

    private static IEnumerable<string> Attributes(Testing.Otlp.Metric metric) => (metric.DataCase switch
    {
        Testing.Otlp.Metric.DataOneofCase.Histogram => metric.Histogram.Points.SelectMany(point => point.Attributes),
        Testing.Otlp.Metric.DataOneofCase.Sum => metric.Sum.Points.SelectMany(point => point.Attributes),
        _ => metric.Gauge.Points.SelectMany(point => point.Attributes),
    }).Select(attribute => attribute.Key);

    private static void AddAll(ConcurrentBag<string> names, IEnumerable<string> more)
    {
        foreach (var name in more)
        {
            names.Add(name);
        }
    }

    [GeneratedRegex("- alert: (\\w+)")]
    private static partial Regex Alert();
}
