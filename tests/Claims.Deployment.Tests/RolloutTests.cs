namespace Claims.Deployment.Tests;

public sealed class RolloutTests(Overlays overlays)
{
    [Fact]
    public void A_new_pod_is_ready_before_an_old_one_goes_and_the_old_one_has_time_to_finish() => Assert.All(
        overlays.All.Where(manifest => manifest is { Kind: "Deployment", IsOurs: true }),
        service =>
        {
            var container = service.Containers.Single();
            Assert.Equal(0, (int)service.Spec!["strategy"]!["rollingUpdate"]!["maxUnavailable"]!);
            var delay = (int)container["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!;
            Assert.InRange(delay, 1, 30);
            // ServiceHost gives what is in hand 60 seconds.
            Assert.True((int)service.PodSpec!["terminationGracePeriodSeconds"]! >= delay + 60, $"{service}");
            Assert.Equal("/health/ready", (string?)container["readinessProbe"]!["httpGet"]!["path"]);
            Assert.All(["startupProbe", "livenessProbe"], probe => Assert.Equal("/health/live", (string?)container[probe]!["httpGet"]!["path"]));
        });

    [Fact]
    public void Every_service_has_a_disruption_budget_and_keeps_one_pod() => Assert.All(
        overlays.All.Where(manifest => manifest is { Kind: "Deployment", IsOurs: true }),
        service => Assert.Single(overlays.All, budget => budget.Kind == "PodDisruptionBudget" && budget.Overlay == service.Overlay
            && (int)budget.Spec!["maxUnavailable"]! == 1 && Manifest.Map(budget.Spec["selector"]!["matchLabels"]).All(service.PodLabels.Contains)));

    [Fact]
    public void Every_overlay_has_all_five_services_or_its_side_of_them_and_their_migration() => Assert.All(overlays.Each, overlay => Assert.Equal(
        Services(overlay.Key).Append("migrate").Order(), overlay.Where(manifest => manifest.IsOurs).Select(manifest => manifest.Name).Order()));

    private static string[] Services(string overlay) => overlay switch
    {
        "site" => ["ingest", "scoring", "fraud"],
        "console" => ["metrics", "review"],
        _ => ["ingest", "scoring", "fraud", "metrics", "review"],
    };
}
