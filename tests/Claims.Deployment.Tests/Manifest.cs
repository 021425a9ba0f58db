using System.Text.Json.Nodes;

namespace Claims.Deployment.Tests;

/// <summary>One rendered Kubernetes object.</summary>
public sealed record Manifest(string Overlay, JsonNode Body)
{
    public string Kind => (string)Body["kind"]!;

    public string Name => (string)Body["metadata"]!["name"]!;

    public JsonNode? Spec => Body["spec"];

    /// <summary>What its pods are made of; null where it has none.</summary>
    public JsonNode? Pods => Kind is "Deployment" or "StatefulSet" or "Job" ? Spec!["template"] : null;

    public JsonNode? PodSpec => Pods?["spec"];

    public IEnumerable<JsonNode> Containers => Items(PodSpec?["containers"]).Concat(Items(PodSpec?["initContainers"]));

    /// <summary>Labels of its pods. The operator names a cluster's pods after the cluster.</summary>
    public IReadOnlyDictionary<string, string> PodLabels => Kind == "RabbitmqCluster"
        ? new Dictionary<string, string> { ["app.kubernetes.io/name"] = Name }
        : Map(Pods?["metadata"]?["labels"]);

    /// <summary>Whether it is one of the five services or their migration, not a server that they use.</summary>
    public bool IsOurs => PodLabels.GetValueOrDefault("app.kubernetes.io/part-of") == "claims";

    public override string ToString() => $"{Overlay}: {Kind}/{Name}";

    public static IEnumerable<JsonNode> Items(JsonNode? list) => list is JsonArray array ? array.Select(item => item!) : [];

    public static Dictionary<string, string> Map(JsonNode? map) =>
        map is JsonObject values ? values.ToDictionary(entry => entry.Key, entry => (string)entry.Value!) : [];
}
