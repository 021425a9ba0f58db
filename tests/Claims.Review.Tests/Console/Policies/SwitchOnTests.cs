using Claims.Hosting.Access;
using Claims.Review.Console.Policies;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Policies;

public sealed class SwitchOnTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-policies");

    public SwitchOnTests() => File.WriteAllText(Path.Combine(_folder.FullName, "first.md"), Documents.Text("1"));

    [Fact]
    public async Task A_new_version_is_written_the_one_before_ends_and_the_trail_says_who_did_it()
    {
        await using var review = await StartAsync(scoringReads: _folder.FullName);
        var uploaded = Documents.Of("2", "{ from: 2026-07-01 }");

        var outcome = await review.Services.GetRequiredService<SwitchOn>().RunAsync(uploaded, "sue", TestContext.Current.CancellationToken);

        Assert.Equal("ppo-2.md", Assert.IsType<SwitchOnOutcome.InUse>(outcome).FileName);
        var shelf = review.Services.GetRequiredService<PolicyShelf>();
        Assert.Equal(uploaded.Text, File.ReadAllText(Path.Combine(_folder.FullName, "ppo-2.md")));
        Assert.Equal(new DateOnly(2026, 6, 30), shelf.Find("ppo", "1")?.EffectiveTo);
        var entry = Assert.Single(await review.Services.GetRequiredService<AuditTrail>().ListAsync("ppo 2", 0, 10, TestContext.Current.CancellationToken));
        Assert.Equal(("sue", "policy switched on"), (entry.Actor, entry.Action));
        Assert.StartsWith("1, ", entry.Before, StringComparison.Ordinal);
        Assert.Equal($"2, {uploaded.Policy!.Hash}, in ppo-2.md; 1 ends on 2026-06-30", entry.After);
    }

    [Fact]
    public async Task Where_scoring_reads_another_folder_that_is_said()
    {
        await using var review = await StartAsync(scoringReads: null);

        var outcome = await review.Services.GetRequiredService<SwitchOn>().RunAsync(Documents.Of("1", clauses: "**1.1** At most 3 units on a line. {max-units-per-line: 3}"), "sue", TestContext.Current.CancellationToken);

        Assert.Equal("first.md", Assert.IsType<SwitchOnOutcome.Written>(outcome).FileName);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task What_has_faults_is_refused_and_changes_nothing()
    {
        await using var review = await StartAsync(scoringReads: _folder.FullName);

        var outcome = await review.Services.GetRequiredService<SwitchOn>().RunAsync(Documents.Of("0", "{ from: 2025-01-01 }"), "sue", TestContext.Current.CancellationToken);

        Assert.IsType<SwitchOnOutcome.Refused>(outcome);
        Assert.Equal(Documents.Text("1"), File.ReadAllText(Assert.Single(_folder.GetFiles()).FullName));
        Assert.Empty(await review.Services.GetRequiredService<AuditTrail>().ListAsync("ppo 0", 0, 10, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<RunningServices> StartAsync(string? scoringReads) =>
        RunningServices.StartAsync([new ReviewModule(), new FakeScoring { Policies = scoringReads }], settings: $"--Policies:Directory={_folder.FullName}");
}
