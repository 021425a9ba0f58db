using System.Text;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>A supervisor tries a new version of a policy before anything changes. Nothing is switched on here: the folder of policies is that of the build.</summary>
public sealed class PolicyTests(RunningConsole console)
{
    private static readonly string InForce = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Policies", "commercial-ppo-2026.md"));

    [Fact]
    public async Task A_new_version_is_shown_with_what_it_would_change_on_the_last_claims()
    {
        var page = await console.SignInAsync("paula", "Supervisor");
        await page.OpenAsync("/policies/new");

        await UploadAsync(page, "next.md", InForce.Replace("\"2026.1\"", "\"2026.2\"", StringComparison.Ordinal).Replace("from: 2026-01-01", "from: 2027-01-01", StringComparison.Ordinal)
            + "\n## 99 Nothing {kind: exclusion}\n\n**99.1** The plan pays for no service. {services: 00000-ZZZZZ; not-covered}\n");
        await Assertions.Expect(page.GetByText("It follows version 2026.1, whose last day becomes 2026-12-31")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "99.1" }).First).ToContainTextAsync("new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it on the last claims" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Done.", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.GetByText(new Regex("Of the last 30[0-9] claims"))).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("the flag comes").First).ToContainTextAsync("+99.1");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download CSV: claims whose flag would come or go" }).ClickAsync());
        Assert.Equal("replay-commercial-ppo-2026.2.csv", download.SuggestedFilename);
        await Screenshots.TakeAsync(page, "policy-replay");
    }

    [Fact]
    public async Task A_document_with_faults_says_where_they_are_and_cannot_be_switched_on()
    {
        var page = await console.SignInAsync("peter", "Supervisor");
        await page.OpenAsync("/policies/new");

        await UploadAsync(page, "broken.md", "---\nid: commercial-ppo\n---\n\nNo clause.\n");

        await Assertions.Expect(page.GetByText("It cannot be switched on.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "front matter lacks version" })).ToContainTextAsync("broken.md");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Switch it on" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reviewer_reads_policies_and_cannot_change_them()
    {
        var page = await console.SignInAsync("roger", "Reviewer");

        await page.OpenAsync("/policies/commercial-ppo/2026.1");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "1.1" }).First).ToContainTextAsync("member covered on the day of service");
        await page.GotoAsync("/policies/new");

        await Assertions.Expect(page.GetByLabel("Document")).ToHaveCountAsync(0);
    }

    private static Task UploadAsync(IPage page, string name, string text) =>
        page.GetByLabel("Document").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) });
}
