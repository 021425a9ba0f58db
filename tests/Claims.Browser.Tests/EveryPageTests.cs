using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>What holds of every page: nobody is shut out, nothing breaks the content security policy, nothing is wider than the screen.</summary>
public sealed class EveryPageTests(RunningConsole console)
{
    private static readonly string[] Pages =
    [
        "queue", "performance", "policies", "policies/new", "policies/commercial-ppo/2026.1", "policies/commercial-ppo/2026.1/1.1", "operations", "operations/failed", "operations/rejected",
        "operations/quarantine", "access", "audit", "account",
    ];

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1440, ColorScheme.Light }, { 1440, ColorScheme.Dark }, { 390, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_page_is_accessible_and_keeps_to_its_policy(int width, ColorScheme scheme)
    {
        var page = await console.SignInAsync($"every-{width}-{scheme}", "Supervisor Operator Submitter", width, width > 500 ? 900 : 844, scheme);
        var broken = new List<string>();
        page.Console += (_, message) => Keep(message.Type == "error", message.Text);
        page.PageError += (_, error) => Keep(true, error);

        await page.OpenAsync("/queue");
        var riskiest = (await page.Locator("a[data-claim]").First.GetAttributeAsync("href"))!.TrimStart('/');
        foreach (var path in Pages.Append(riskiest))
        {
            await page.OpenAsync($"/{path}");
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Screenshots.TakeAsync(page, $"{(path == riskiest ? "case" : path.Replace('/', '-'))}-{width}-{scheme}");
            broken.AddRange((await Axe.SeriousAsync(page)).Select(finding => $"{path}: {finding}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Keep(wide > 0, $"{path} is {wide} pixels wider than the screen");
        }

        Assert.True(broken.Count == 0, string.Join("\n", [.. broken, "", "The services said:", console.Output]));

        void Keep(bool isWrong, string what)
        {
            if (isWrong)
            {
                broken.Add(what);
            }
        }
    }
}
