using Claims.Metrics.Webhooks;

namespace Claims.Metrics.Tests.Webhooks;

public sealed class WebhookOptionsFaultsTests
{
    private const string Secret = "a secret of thirty-two bytes, so";

    [Theory]
    [InlineData("https://example.org/hook")]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("http://localhost/hook")]
    public void An_address_with_https_or_on_this_machine_is_taken(string url) => Assert.Empty(Faults(new WebhookEndpointOptions { Url = url, Secret = Secret }));

    [Fact]
    public void A_secret_can_lie_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Secret + "\n");

        var secret = WebhookEndpoint.ReadSecret(new WebhookEndpointOptions { SecretFile = file });

        Assert.Equal(32, secret!.Length);
        Assert.Empty(Faults(new WebhookEndpointOptions { Url = "https://example.org/", SecretFile = file }));
        File.Delete(file);
    }

    [Fact]
    public void Every_fault_is_named_with_its_place()
    {
        var unknown = new WebhookEndpointOptions { Name = "same", Url = "http://example.org/", Secret = Secret };
        unknown.Kinds.Add("PerformanceDegraded");
        unknown.Kinds.Add("Everything");

        var faults = Faults(
            unknown,
            new WebhookEndpointOptions { Name = "same", Url = "hook", Secret = "short" },
            new WebhookEndpointOptions { Url = "https://a.example/", Secret = "whsec_not base64 at all, not base64" },
            new WebhookEndpointOptions { Url = "https://b.example/" },
            new WebhookEndpointOptions { Url = "https://c.example/", SecretFile = "/nowhere/secret" });

        Assert.Equal(
            ["0:Url", "0:Kinds:1", "1:Url", "1:Secret", "2:Secret", "3:Secret", "4:SecretFile", "2"],
            faults.Select(fault => fault["Metrics:Webhooks:".Length..].TrimStart().Split(' ')[0]));
    }

    [Fact]
    public void Numbers_have_their_bounds()
    {
        var options = new WebhookOptions();
        options.WebhookDelivery.Attempts = 0;
        options.WebhookDelivery.PollSeconds = -1;

        Assert.Equal(2, new WebhookOptionsFaults().Validate(null, options).Failures!.Count());
    }

    private static IEnumerable<string> Faults(params WebhookEndpointOptions[] endpoints)
    {
        var options = new WebhookOptions();
        foreach (var endpoint in endpoints)
        {
            options.Webhooks.Add(endpoint);
        }

        return new WebhookOptionsFaults().Validate(null, options).Failures ?? [];
    }
}
