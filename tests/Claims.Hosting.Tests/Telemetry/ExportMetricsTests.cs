using System.Diagnostics.Metrics;

using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests.Telemetry;

public sealed class ExportMetricsTests
{
    [Fact]
    public async Task What_services_count_reaches_the_collector_when_they_stop_at_the_latest()
    {
        await using var collector = await Collector.StartAsync();

        await using (var running = await RunningServices.StartAsync([], settings: [$"--Telemetry:OtlpEndpoint={collector.Address}", "--Telemetry:ExportSeconds=3600"]))
        {
            Count(running, "Claims.Some", "claims.some.count");
            Count(running, "Other.Some", "other.some.count");
        }

        Assert.Contains(("/v1/metrics", "application/x-protobuf"), collector.Requests);
        Assert.True(collector.Holds("claims.some.count"));
        Assert.False(collector.Holds("other.some.count"));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_exported()
    {
        await using var collector = await Collector.StartAsync();

        await using (var running = await RunningServices.StartAsync([]))
        {
            Count(running, "Claims.Some", "claims.some.count");
        }

        Assert.Empty(collector.Requests);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_start()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServices.StartAsync([], settings: "--Telemetry:OtlpEndpoint=collector:4318"));

        Assert.Contains("Telemetry:OtlpEndpoint", refused.Message, StringComparison.Ordinal);
    }

    private static void Count(RunningServices running, string meter, string counter) =>
        running.Services.GetRequiredService<IMeterFactory>().Create(meter).CreateCounter<long>(counter).Add(3);
}
