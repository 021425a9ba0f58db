using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Claims.Contracts;

namespace Claims.Deployment.Tests;

/// <summary>What is said to the broker's operator is what <c>deploy/federation</c> says to a broker, which the end-to-end tests run.</summary>
public sealed class FederationTests(Overlays overlays)
{
    [Theory]
    [InlineData("site")]
    [InlineData("console")]
    public async Task Overlay_and_definitions_join_the_same_events_in_the_same_way(string side)
    {
        var definitions = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(StrictCheck.Folder, "..", "federation", $"{side}.json"), TestContext.Current.CancellationToken))!;
        var (upstream, policy) = (definitions["parameters"]![0]!["value"]!, definitions["policies"]![0]!);

        var federation = Of(side, "Federation");
        var events = Of(side, "Policy");

        Assert.Equal(
            ((string)upstream["ack-mode"]!, (string)upstream["queue-type"]!, (int)upstream["reconnect-delay"]!),
            ((string)federation["ackMode"]!, (string)federation["queueType"]!, (int)federation["reconnectDelay"]!));
        Assert.Equal(((string)policy["name"]!, (string)policy["pattern"]!, (string)policy["apply-to"]!), ((string)events["name"]!, (string)events["pattern"]!, (string)events["applyTo"]!));
        Assert.True(JsonNode.DeepEquals(policy["definition"], events["definition"]));
    }

    [Theory]
    [InlineData("site")]
    [InlineData("console")]
    public void Every_event_that_is_joined_is_one(string side)
    {
        var pattern = (string)Of(side, "Policy")["pattern"]!;
        var named = Regex.Match(pattern, @"^\^Claims\\\.Contracts:\(?([\w|]+)\)?\$$").Groups[1].Value.Split('|');

        Assert.All(named, name => Assert.NotNull(typeof(ClaimAssessed).Assembly.GetType($"Claims.Contracts.{name}")));
    }

    [Fact]
    public void Site_and_console_together_are_production()
    {
        Assert.Empty(Services("site").Intersect(Services("console")));
        Assert.Equal(Services("production"), Services("site").Concat(Services("console")).Order());
    }

    private IEnumerable<string> Services(string overlay) =>
        overlays.All.Where(manifest => manifest.Overlay == overlay && manifest.Kind == "Deployment").Select(manifest => manifest.Name).Order();

    private JsonNode Of(string overlay, string kind) => Assert.Single(overlays.All, manifest => (manifest.Overlay, manifest.Kind) == (overlay, kind)).Spec!;
}
