using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Claims.Deployment.Tests;

public sealed partial class ReferenceTests(Overlays overlays)
{
    [Fact]
    public void Every_secret_and_setting_that_is_referenced_is_made_here_or_given_from_outside_with_that_key()
    {
        foreach (var overlay in overlays.Each)
        {
            var given = Given(overlay.Key).Concat(overlay.Where(manifest => manifest.Kind is "ConfigMap" or "PersistentVolumeClaim").Select(made =>
                new Source(made.Kind, made.Name, [.. Manifest.Map(made.Body["data"]).Keys]))).ToList();

            Assert.All(overlay.SelectMany(References), reference => Assert.True(
                given.Exists(source => source.Kind == reference.Kind && source.Name == reference.Name && reference.Keys.All(source.Keys.Contains)),
                $"{overlay.Key} has no {reference.Kind} {reference.Name} with {string.Join(", ", reference.Keys)}"));
        }

        Assert.NotEmpty(overlays.All.SelectMany(References));
    }

    [Fact]
    public void What_is_given_from_outside_is_needed() => Assert.All(
        overlays.Names,
        overlay => Assert.All(Given(overlay), source => Assert.Contains(
            overlays.All.Where(manifest => manifest.Overlay == overlay).SelectMany(References), reference => (reference.Kind, reference.Name) == (source.Kind, source.Name))));

    [Fact]
    public void A_variable_is_made_of_those_before_it_alone()
    {
        var asked = 0;
        foreach (var container in overlays.All.SelectMany(manifest => manifest.Containers))
        {
            var before = new HashSet<string>();
            foreach (var variable in Manifest.Items(container["env"]))
            {
                var names = AskedVariable().Matches((string?)variable["value"] ?? "").Select(match => match.Groups[1].Value).ToList();
                Assert.All(names, name => Assert.Contains(name, before));
                before.Add((string)variable["name"]!);
                asked += names.Count;
            }
        }

        Assert.NotEqual(0, asked);
    }

    [Fact]
    public void Every_pod_has_a_service_account_of_its_own() => Assert.All(
        overlays.All.Where(manifest => manifest.Pods is not null),
        pods => Assert.Contains(overlays.All, account => (account.Overlay, account.Kind, account.Name) == (pods.Overlay, "ServiceAccount", (string)pods.PodSpec!["serviceAccountName"]!)));

    [Fact]
    public void Every_selector_finds_pods()
    {
        foreach (var overlay in overlays.Each)
        {
            var pods = overlay.Select(manifest => manifest.PodLabels).Where(labels => labels.Count > 0).ToList();
            Assert.All(overlay.SelectMany(Selectors), selector => Assert.True(
                pods.Exists(labels => selector.Labels.All(labels.Contains)), $"{selector.From} selects no pod by {string.Join(", ", selector.Labels)}"));
        }
    }

    [Fact]
    public void Every_workload_selects_the_pods_that_it_makes() => Assert.All(
        overlays.All.Where(manifest => manifest.Kind is "Deployment" or "StatefulSet"),
        workload => Assert.All(Manifest.Map(workload.Spec!["selector"]!["matchLabels"]), label => Assert.Contains(label, workload.PodLabels)));

    [Fact]
    public void Every_autoscaler_has_a_workload_and_no_workload_has_two()
    {
        var targets = overlays.All.Where(manifest => manifest.Kind is "HorizontalPodAutoscaler" or "ScaledObject")
            .Select(scaler => (scaler.Overlay, Name: (string)scaler.Spec!["scaleTargetRef"]!["name"]!)).ToList();

        Assert.All(targets, target => Assert.Contains(overlays.All, manifest => (manifest.Overlay, manifest.Name, manifest.Kind) == (target.Overlay, target.Name, "Deployment")));
        Assert.Equal(targets.Count, targets.Distinct().Count());
        Assert.Contains(targets, target => target.Overlay == "production");
    }

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex AskedVariable();

    private sealed record Selector(Manifest From, IReadOnlyDictionary<string, string> Labels);

    /// <summary>The claim on models is the only thing that their component wants besides.</summary>
    private static IEnumerable<Source> Given(string overlay) => overlay == "models" ? Source.Given("production").Append(new("PersistentVolumeClaim", "claims-models", [])) : Source.Given(overlay);

    private static IEnumerable<Source> References(Manifest manifest)
    {
        foreach (var variable in manifest.Containers.SelectMany(container => Manifest.Items(container["env"])).Select(variable => variable["valueFrom"]).OfType<JsonObject>())
        {
            var (kind, reference) = variable["secretKeyRef"] is { } secret ? ("Secret", secret) : ("ConfigMap", variable["configMapKeyRef"]!);
            yield return new(kind, (string)reference["name"]!, [(string)reference["key"]!]);
        }

        foreach (var all in manifest.Containers.SelectMany(container => Manifest.Items(container["envFrom"])))
        {
            yield return all["secretRef"] is { } secret ? new("Secret", (string)secret["name"]!, []) : new("ConfigMap", (string)all["configMapRef"]!["name"]!, []);
        }

        foreach (var volume in Manifest.Items(manifest.PodSpec?["volumes"]))
        {
            if (volume["secret"] is { } secret)
            {
                yield return new("Secret", (string)secret["secretName"]!, []);
            }
            else if (volume["configMap"] is { } map)
            {
                yield return new("ConfigMap", (string)map["name"]!, []);
            }
            else if (volume["persistentVolumeClaim"] is { } claim)
            {
                yield return new("PersistentVolumeClaim", (string)claim["claimName"]!, []);
            }
        }

        foreach (var (list, kind) in new[] { ("secretTargetRef", "Secret"), ("configMapTargetRef", "ConfigMap") })
        {
            foreach (var reference in Manifest.Items(manifest.Spec?[list]))
            {
                yield return new(kind, (string)reference["name"]!, [(string)reference["key"]!]);
            }
        }

        if (manifest.Kind == "RabbitmqCluster" && manifest.Spec!["tls"] is { } tls)
        {
            yield return new("Secret", (string)tls["secretName"]!, ["tls.crt", "tls.key"]);
        }

        if (manifest.Kind == "Federation")
        {
            yield return new("Secret", (string)manifest.Spec!["uriSecret"]!["name"]!, ["uri"]);
        }
    }

    private static IEnumerable<Selector> Selectors(Manifest manifest) => (manifest.Kind switch
    {
        "Service" => [manifest.Spec!["selector"]],
        "PodDisruptionBudget" => [manifest.Spec!["selector"]!["matchLabels"]],
        "NetworkPolicy" => Manifest.Items(manifest.Spec!["ingress"]).SelectMany(rule => Manifest.Items(rule["from"]))
            .Concat(Manifest.Items(manifest.Spec["egress"]).SelectMany(rule => Manifest.Items(rule["to"])))
            .Select(peer => peer["podSelector"]?["matchLabels"]).Append(manifest.Spec["podSelector"]!["matchLabels"]),
        _ => Manifest.Items(manifest.PodSpec?["topologySpreadConstraints"]).Select(constraint => constraint["labelSelector"]!["matchLabels"]),
    }).OfType<JsonObject>().Select(labels => new Selector(manifest, Manifest.Map(labels)));
}
