namespace Claims.Deployment.Tests;

public sealed class StrictCheckTests
{
    [Fact]
    public async Task Every_overlay_says_what_the_current_api_knows_and_nothing_else()
    {
        var outcome = await StrictCheck.RunAsync();

        Assert.True(outcome.IsClean, outcome.Report);
        Assert.Matches("^[1-9][0-9]+ documents of [2-9] overlays, 0 faults", outcome.Report);
    }

    [Fact]
    public async Task A_misspelt_field_a_wrong_type_and_an_old_version_are_found()
    {
        using var planted = new TemporaryOverlay("planted", "production", """
            patches:
            - target: {kind: Deployment, name: ingest}
              patch: '[{"op":"add","path":"/spec/template/spec/containers/0/readinesProbe","value":{}}]'
            - target: {kind: Deployment, name: scoring}
              patch: '[{"op":"add","path":"/spec/template/spec/containers/0/lifecycle/preStop/sleep/second","value":5}]'
            - target: {kind: ScaledObject, name: fraud}
              patch: '[{"op":"add","path":"/spec/maxReplicasCount","value":5}]'
            - target: {kind: RabbitmqCluster}
              patch: '[{"op":"add","path":"/spec/override/statefulSet/spec/template/spec/topologySpreadConstraint","value":[]}]'
            - target: {kind: Job}
              patch: '[{"op":"replace","path":"/spec/backoffLimit","value":"10"}]'
            - target: {kind: Service, name: review}
              patch: '[{"op":"remove","path":"/spec/ports/0/port"}]'
            - target: {kind: HorizontalPodAutoscaler}
              patch: '[{"op":"replace","path":"/apiVersion","value":"autoscaling/v2beta2"}]'
            """);

        var outcome = await StrictCheck.RunAsync(planted.Folder);

        Assert.False(outcome.IsClean);
        string[] wanted =
        [
            "Deployment/ingest: .*readinesProbe", "Deployment/scoring: .*second", "ScaledObject/fraud: .*maxReplicasCount",
            "RabbitmqCluster/claims-broker: .*topologySpreadConstraint", "Job/migrate: .*'string'.*'number'", "Service/review: .*missing",
            "HorizontalPodAutoscaler/review: .*autoscaling/v2beta2",
        ];
        Assert.All(wanted, fault => Assert.Matches($"planted: {fault}", outcome.Report));
        Assert.Contains($" {wanted.Length} faults", outcome.Report, StringComparison.Ordinal);
    }
}
