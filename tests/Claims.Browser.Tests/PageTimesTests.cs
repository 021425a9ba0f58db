using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>How long the server takes for a page and for what is done on it. Printed, and held against nothing: machines differ.</summary>
public sealed class PageTimesTests(RunningConsole console)
{
    private const int Times = 7;

    [Fact]
    public async Task Times_of_pages_and_of_what_is_done_on_them_are_printed()
    {
        var page = await console.SignInAsync("tina", "Supervisor Operator");
        await ServerTime.WatchAsync(page);
        await page.OpenAsync("/queue");
        var open = (await page.Locator("a[data-claim]").Nth(10).GetAttributeAsync("href"))!;

        foreach (var path in new[] { "/queue", open, "/performance", "/policies", "/operations" })
        {
            var loads = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                await page.OpenAsync(path);
                // From the request to the last byte: what the server did, on a network without length.
                loads.Add(await page.EvaluateAsync<double>("(() => { const [one] = performance.getEntriesByType('navigation'); return one.responseEnd - one.requestStart; })()"));
            }

            ServerTime.Print($"{(path == open ? "/case/…" : path)} loads in", loads);
        }

        await page.OpenAsync("/queue");
        await ServerTime.PrintAsync(page, "another order of the queue", Times, async time =>
        {
            var before = await page.Locator("a[data-claim]").First.GetAttributeAsync("data-claim");
            await page.GetByLabel("Order").SelectOptionAsync(time % 2 == 0 ? "risk-" : "risk");
            await Assertions.Expect(page.Locator("a[data-claim]").First).Not.ToHaveAttributeAsync("data-claim", before!);
        });
        await page.OpenAsync(open);
        await Assertions.Expect(page.GetByRole(AriaRole.Grid, new() { Name = "Lines by clauses" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await ServerTime.PrintAsync(page, "another method in the heat map", Times, async time =>
        {
            // The radio is checked by the browser alone; what the numbers mean is said by the server.
            await page.GetByLabel(time % 2 == 0 ? "Leave-one-out" : "Attention", new() { Exact = true }).CheckAsync();
            await Assertions.Expect(page.GetByText(time % 2 == 0 ? "How far the risk falls" : "Share of the line's attention").First).ToBeVisibleAsync();
        });
        await ServerTime.PrintAsync(page, "a case claimed and released", Times, async time =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = time % 2 == 0 ? "Claim this case" : "Release" }).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = time % 2 == 0 ? "Release" : "Claim this case" }).First).ToBeVisibleAsync();
        });
    }
}
