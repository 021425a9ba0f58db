using Npgsql;

namespace Claims.Deployment.Tests;

public sealed class SecurityTests(Overlays overlays)
{
    [Fact]
    public void No_pod_may_become_root_or_call_the_cluster() => Assert.All(overlays.All.Where(manifest => manifest.Pods is not null), manifest =>
    {
        var pod = manifest.PodSpec!;
        Assert.False((bool)pod["automountServiceAccountToken"]!, $"{manifest}");
        Assert.True((bool)pod["securityContext"]!["runAsNonRoot"]!, $"{manifest}");
        Assert.Equal("RuntimeDefault", (string?)pod["securityContext"]!["seccompProfile"]!["type"]);
        Assert.All(manifest.Containers, container =>
        {
            Assert.False((bool)container["securityContext"]!["allowPrivilegeEscalation"]!, $"{manifest}");
            Assert.Equal("""["ALL"]""", container["securityContext"]!["capabilities"]!["drop"]!.ToJsonString());
            Assert.All(["cpu", "memory"], resource => Assert.NotNull(container["resources"]!["limits"]![resource]));
        });
    });

    [Fact]
    public void Services_run_as_their_own_user_on_a_file_system_that_they_cannot_write() => Assert.All(overlays.All.Where(manifest => manifest.IsOurs), manifest =>
    {
        Assert.Equal(1654, (int)manifest.PodSpec!["securityContext"]!["runAsUser"]!);
        Assert.All(manifest.Containers, container => Assert.True((bool)container["securityContext"]!["readOnlyRootFilesystem"]!, $"{manifest}"));
    });

    [Fact]
    public void No_secret_has_its_value_here()
    {
        Assert.DoesNotContain(overlays.All, manifest => manifest.Kind == "Secret");
        Assert.DoesNotContain(
            overlays.All.SelectMany(manifest => manifest.Containers).SelectMany(container => Manifest.Items(container["env"])),
            variable => variable["value"] is { } value && ((string)variable["name"]!).Contains("PASS", StringComparison.OrdinalIgnoreCase) && value is not null);
    }

    [Fact]
    public void Everything_is_denied_that_no_policy_names() => Assert.All(overlays.Each, overlay => Assert.Contains(overlay, manifest =>
        manifest.Kind == "NetworkPolicy" && manifest.Spec!["podSelector"]!.AsObject().Count == 0 && manifest.Spec["ingress"] is null && manifest.Spec["egress"] is null
        && manifest.Spec["policyTypes"]!.ToJsonString() == """["Ingress","Egress"]"""));

    [Fact]
    public void Scoring_which_keeps_nothing_cannot_reach_the_database() => Assert.All(
        overlays.All.Where(manifest => manifest is { Kind: "Deployment", Name: "scoring" }),
        scoring =>
        {
            Assert.DoesNotContain(scoring.Containers.SelectMany(container => Manifest.Items(container["env"])), variable => (string?)variable["name"] == "CLAIMS_STORAGE__DATABASE");
            Assert.DoesNotContain("claims/database", scoring.PodLabels.Keys);
        });

    [Fact]
    public void In_production_the_database_is_verified_and_the_broker_listens_encrypted_only()
    {
        var production = overlays.All.Where(manifest => manifest.Overlay == "production").ToList();

        var databases = production.SelectMany(manifest => manifest.Containers).SelectMany(container => Manifest.Items(container["env"]))
            .Where(variable => (string?)variable["name"] == "DATABASE_OPTIONS").Select(variable => new NpgsqlConnectionStringBuilder((string)variable["value"]!)).ToList();

        Assert.Equal(5, databases.Count);
        Assert.All(databases, database => Assert.Equal((SslMode.VerifyFull, "/run/claims/ca/ca.crt"), (database.SslMode, database.RootCertificate)));
        Assert.True((bool)Assert.Single(production, manifest => manifest.Kind == "RabbitmqCluster").Spec!["tls"]!["disableNonTLSListeners"]!);
    }
}
