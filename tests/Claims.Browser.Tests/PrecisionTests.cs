using Claims.Testing;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>From the riskiest case to the measure that the verdict moves. On services of its own: nobody else's verdicts may count.</summary>
public sealed class PrecisionTests : IAsyncLifetime
{
    private const int AsJudged = 1;
    private readonly RunningConsole _console = new();

    public ValueTask InitializeAsync() => _console.InitializeAsync();

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    [Fact]
    public async Task A_reviewer_opens_the_riskiest_case_reads_the_heat_map_gives_a_verdict_and_sees_it_in_model_health()
    {
        var page = await _console.SignInAsync("stella", "Supervisor");
        await page.OpenAsync("/queue");
        var risky = page.Locator("a[data-claim]").First;
        await risky.ClickAsync();
        await page.ReachesAsync(@"/case/.*");

        var grid = page.GetByRole(AriaRole.Grid, new() { Name = "Lines by clauses" });
        await Assertions.Expect(grid).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var cell = grid.GetByRole(AriaRole.Button).First;
        await cell.HoverAsync();
        await Assertions.Expect(page.GetByText("gradient × attention", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.GetByText("Leave-one-out", new() { Exact = false }).First.ClickAsync();
        await Screenshots.TakeAsync(page, "case-heat-map");

        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Give verdict" }).ClickAsync();
        await Assertions.Expect(page.Locator("#choice-fault")).ToHaveTextAsync("Choose whether the flag is confirmed.");
        await Assertions.Expect(page.Locator("#reason-fault")).ToHaveTextAsync("Say why, in a few words.");
        await page.Locator("input[name=verdict-choice]").First.CheckAsync();
        await page.GetByLabel("Clause that is broken").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.GetByLabel("Reason").FillAsync("The clause says so.");
        await page.GetByLabel("Reason").PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the verdict back" })).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "case-judged");

        await PrecisionIsAsync(page, "1.000");
        await Screenshots.TakeAsync(page, "performance-judged");

        await page.OpenAsync("/queue");
        await page.Locator("a[data-claim]").First.ClickAsync();
        await page.ReachesAsync(@"/case/.*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await page.Locator("input[name=verdict-choice]").Nth(1).CheckAsync();
        await page.GetByLabel("Reason").FillAsync("The records bear it out.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give verdict" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the verdict back" })).ToBeVisibleAsync();
        await PrecisionIsAsync(page, "0.500");
    }

    /// <summary>Of the flagged claims that were judged, the share that was confirmed.</summary>
    private static async Task PrecisionIsAsync(IPage page, string share)
    {
        var precision = page.GetByRole(AriaRole.Row).Filter(new() { HasTextRegex = new("^\\s*precision") }).First;
        await Eventually.BecomesAsync(share, async () =>
        {
            await page.OpenAsync("/performance?days=1&period=28");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Every measure" })).ToBeVisibleAsync();
            return await precision.IsVisibleAsync() ? (await precision.GetByRole(AriaRole.Cell).Nth(AsJudged).InnerTextAsync()).Split(' ', '\n')[0] : "none yet";
        }, TimeSpan.FromSeconds(30));
    }
}
