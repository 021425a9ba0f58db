using System.Diagnostics;

using Claims.Testing;
using Claims.Testing.Containers;

namespace Claims.Containers.Tests.Compose;

/// <summary>The whole flow in containers, while parts of it die or are replaced.</summary>
public sealed class ComposeTests(ComposeDeployment stack)
{
    private const int PerPart = 20;

    private static readonly string[] Services = ["ingest", "scoring", "scoring-2", "fraud", "metrics", "review"];

    [Fact]
    public async Task Every_service_is_healthy_as_a_user_without_rights_and_without_a_shell()
    {
        await stack.UpAsync();

        foreach (var service in Services)
        {
            var facts = await Shell.RunAsync(
                "docker",
                [
                    "inspect", "--format", "{{.State.Health.Status}} {{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}",
                    await stack.ContainerAsync(service),
                ]);
            Assert.Equal("healthy 1654 true [ALL] [no-new-privileges:true]", facts.Trim());
            await Assert.ThrowsAsync<InvalidOperationException>(() => stack.ComposeAsync("exec", "--no-TTY", service, "/bin/sh", "-c", "true"));
        }
    }

    [Fact]
    public async Task Every_claim_is_assessed_once_when_an_instance_and_a_broker_node_are_killed()
    {
        const int claims = 2_000;
        await stack.UpAsync();
        var stop = TestContext.Current.CancellationToken;
        var before = await EndedAsync();
        var submitting = SteadySubmitter.SubmitAsync(stack, SampleClaims.Parts(claims, PerPart, seed: 61), stop);

        await ReachesAsync(before + (claims / 4));
        var atKill = await EndedAsync();
        await stack.ComposeAsync("kill", "scoring", "rabbitmq");
        var killed = Stopwatch.StartNew();
        await ReachesAsync(atKill + (2 * PerPart));
        Console.WriteLine($"measured: Scoring instance and broker node killed after {atKill - before} of {claims} claims; claims ended again {killed.Elapsed.TotalSeconds:0.0} s later.");
        await submitting;
        await ReachesAsync(before + claims);
        Console.WriteLine($"measured: All {claims} claims had ended {killed.Elapsed.TotalSeconds:0.0} s after the kill, with both still dead.");
        await stack.ComposeAsync("up", "--detach", "--wait", "--no-build");
        Console.WriteLine($"measured: Both back and healthy {killed.Elapsed.TotalSeconds:0.0} s after the kill.");

        await AssertNothingLostAsync(before + claims);
    }

    [Fact]
    public async Task Nothing_is_lost_while_every_service_is_replaced_by_its_next_version()
    {
        const int claims = 2_000;
        await stack.UpAsync();
        var stop = TestContext.Current.CancellationToken;
        var before = await EndedAsync();
        var submitting = SteadySubmitter.SubmitAsync(stack, SampleClaims.Parts(claims, PerPart / 2, seed: 62), stop);

        var rolling = Stopwatch.StartNew();
        await stack.ComposeAsync(ComposeDeployment.NextVersion, ["run", "--rm", "--no-TTY", "--no-deps", "migrate"]);
        foreach (var service in Services)
        {
            await stack.ComposeAsync(ComposeDeployment.NextVersion, ["up", "--detach", "--wait", "--no-deps", "--no-build", service]);
            var image = await Shell.RunAsync("docker", ["inspect", "--format", "{{.Config.Image}}", await stack.ContainerAsync(service)]);
            Assert.EndsWith($":{ComposeDeployment.NextVersion}", image.Trim(), StringComparison.Ordinal);
        }

        Console.WriteLine($"measured: All services replaced in {rolling.Elapsed.TotalSeconds:0.0} s, {await EndedAsync() - before} of {claims} claims ended meanwhile.");
        await submitting;
        await ReachesAsync(before + claims);

        await AssertNothingLostAsync(before + claims);
    }

    private async Task AssertNothingLostAsync(int claims)
    {
        await using var database = await stack.DatabaseAsync();
        await StoredFacts.AssertEachClaimOnceAsync(database, claims);
        Assert.Empty(await stack.FailedQueuesAsync());
    }

    private Task ReachesAsync(int ended) => Eventually.BecomesAsync(true, async () => await EndedAsync() >= ended, TimeSpan.FromMinutes(5));

    /// <summary>Claims that have ended; from storage, since Ingest may be the one that is being replaced.</summary>
    private async Task<int> EndedAsync()
    {
        await using var database = await stack.DatabaseAsync();
        return await StoredFacts.EndedAsync(database);
    }
}
