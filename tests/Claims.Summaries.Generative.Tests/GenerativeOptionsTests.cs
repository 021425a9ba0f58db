using Claims.Summaries.Generative.Tests.Fakes;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Summaries.Generative.Tests;

public class GenerativeOptionsTests
{
    [Fact]
    public async Task Off_by_default_nothing_is_asked_for_and_nothing_sent()
    {
        using var services = new ServiceCollection().AddGenerativeSummaries(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var summaries = services.GetRequiredService<IGenerativeSummaries>();

        Assert.IsType<GenerativeOutcome.Off>(await summaries.RunAsync(Some.Request(), CancellationToken.None));
        Assert.Null(summaries.Source);
        Assert.Equal(GenerativeProvider.None, services.GetRequiredService<IOptions<GenerativeOptions>>().Value.Provider);
    }

    [Fact]
    public async Task Where_nothing_was_extracted_nothing_is_sent()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama);

        Assert.IsType<GenerativeOutcome.Off>(await summaries.AskAsync(Some.Request(Some.SummaryOf())));
        Assert.Empty(summaries.Server.Requests);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var faults = FaultsOf(new GenerativeOptions
        {
            Provider = GenerativeProvider.Vertex,
            Endpoint = "http://example.org",
            Key = "k",
            KeyFile = "/nowhere",
            DateShiftKey = "short",
            TimeoutSeconds = 0,
            Breaker = new BreakerOptions { MinimumAttempts = 1 },
            Guard = new GuardOptions { MinimumSupport = 2 },
        });

        Assert.Equal(
            ["Model", "Project", "Location", "Endpoint", "Key", "DateShiftKey", "TimeoutSeconds", "Breaker:MinimumAttempts", "Guard:MinimumSupport"],
            faults.Select(fault => fault[(GenerativeOptions.Section.Length + 1)..].Split(' ')[0]));
    }

    [Theory]
    [InlineData("http://127.0.0.1:11434", false, true)]
    [InlineData("http://ollama:11434", false, false)]
    [InlineData("http://ollama:11434", true, true)]
    [InlineData("https://ollama.example.org", false, true)]
    [InlineData("file:///etc/passwd", true, false)]
    public void What_leaves_the_machine_is_encrypted_unless_said_otherwise(string endpoint, bool allow, bool isValid)
    {
        var options = new GenerativeOptions { Provider = GenerativeProvider.Ollama, Model = "m", Endpoint = endpoint, AllowUnencrypted = allow, DateShiftKey = new string('x', 32) };

        Assert.Equal(isValid, FaultsOf(options).Count == 0);
    }

    [Fact]
    public void A_secret_may_come_from_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, new string('x', 32));

        Assert.Empty(FaultsOf(new GenerativeOptions { Provider = GenerativeProvider.Anthropic, Model = "m", KeyFile = file, DateShiftKeyFile = file }));
        Assert.Single(FaultsOf(new GenerativeOptions { Provider = GenerativeProvider.Anthropic, Model = "m", DateShiftKeyFile = file }));
        File.Delete(file);
    }

    private static IReadOnlyList<string> FaultsOf(GenerativeOptions options) => [.. new GenerativeOptionsFaults().Validate(null, options).Failures ?? []];
}
