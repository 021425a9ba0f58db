using System.Reflection;

using Claims.Fraud;
using Claims.Hosting.Bus;
using Claims.Ingest;
using Claims.Metrics;
using Claims.Metrics.Webhooks;
using Claims.Review;
using Claims.Scoring;
using Claims.Tracking.Alerts;

using MassTransit;

namespace Claims.Deployment.Tests;

public sealed class SettingsTests(Overlays overlays)
{
    private const string Prefix = "CLAIMS_";

    private static readonly Assembly[] Assemblies =
    [
        typeof(BusOptions).Assembly, typeof(AlertOptions).Assembly, typeof(IngestModule).Assembly, typeof(ScoringModule).Assembly,
        typeof(FraudModule).Assembly, typeof(MetricsModule).Assembly, typeof(ReviewModule).Assembly,
    ];

    [Fact]
    public void Every_variable_names_an_option_that_exists()
    {
        var variables = overlays.All.SelectMany(manifest => manifest.Containers).SelectMany(container => Manifest.Items(container["env"])).Select(variable => (string)variable["name"]!)
            .Concat(overlays.All.Where(manifest => manifest.Kind == "ConfigMap").SelectMany(map => Manifest.Map(map.Body["data"]).Keys))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Distinct().ToList();

        Assert.All(variables, variable => Assert.True(IsOption(variable), variable));
        Assert.Contains("CLAIMS_BUS__BROKER", variables);
        Assert.False(IsOption("CLAIMS_BUS__BROKERS"));
    }

    [Fact]
    public void Every_queue_that_scales_a_service_is_one_that_it_takes_from()
    {
        var queues = Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IConsumer)))
            .Select(new ServiceQueueNames().Of).Append(new IngestOptions().SubmitQueue).ToHashSet();
        var scaled = overlays.All.Where(manifest => manifest.Kind == "ScaledObject")
            .SelectMany(scaler => Manifest.Items(scaler.Spec!["triggers"]).Select(trigger => (scaler.Name, Queue: (string)trigger["metadata"]!["queueName"]!))).Distinct().ToList();

        Assert.NotEmpty(scaled);
        Assert.All(scaled, pair => Assert.True(queues.Contains(pair.Queue), pair.Queue));
        Assert.All(scaled, pair => Assert.True(pair.Queue.StartsWith($"claims.{pair.Name}.", StringComparison.Ordinal) || pair == ("ingest", "claims.submit"), $"{pair}"));
    }

    private static bool IsOption(string variable)
    {
        var path = variable[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal);
        return Sections().Any(options =>
            path.StartsWith($"{options.Section}:", StringComparison.OrdinalIgnoreCase) && Has(options.Type, path[(options.Section.Length + 1)..].Split(':')));
    }

    private static IEnumerable<(string Section, Type Type)> Sections() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Select(type => (Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string ?? "", Type: type))
        .Where(options => options.Section.Length > 0)
        .Append((Section: MetricsOptions.Section, Type: typeof(WebhookOptions)));

    /// <summary>Whether the rest of a path leads to a property: <c>WEBHOOKS, 0, URL</c> through a list's element.</summary>
    private static bool Has(Type type, ReadOnlySpan<string> path)
    {
        var element = type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IList<>))?.GenericTypeArguments[0];
        if (element is not null)
        {
            return int.TryParse(path[0], out _) && (path.Length == 1 || Has(element, path[1..]));
        }

        var property = type.GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property is not null && (path.Length == 1 ? property.CanWrite : Has(property.PropertyType, path[1..]));
    }
}
