using Microsoft.Playwright;

namespace Claims.Browser.Tests;

public sealed class ModelHealthTests(RunningConsole console)
{
    [Fact]
    public async Task Every_chart_is_drawn_explained_told_as_a_table_and_saved()
    {
        var page = await console.SignInAsync("milo", "Supervisor");
        await page.OpenAsync("/performance?days=1&period=28");

        // Each drawing has its marks; an empty frame would have none.
        foreach (var chart in await page.Locator(".drawing").AllAsync())
        {
            await Assertions.Expect(chart.Locator("svg text").First).ToBeAttachedAsync();
        }

        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Risks against outcomes" });
        await Assertions.Expect(panel.GetByText("Each point is the claims of about one risk")).ToBeVisibleAsync();
        await panel.GetByText("The same as a table").ClickAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Columnheader, new() { Name = "share improper" })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => panel.GetByRole(AriaRole.Button, new() { NameRegex = new("Download CSV") }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        Assert.StartsWith("risk,judged claims,mean risk,share improper,95 % interval", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/queue?from=", await panel.GetByRole(AriaRole.Link, new() { Name = "Cases behind it" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        await Screenshots.TakeAsync(page, "model-health");
    }

    [Fact]
    public async Task The_view_that_is_chosen_has_an_address_of_its_own()
    {
        var page = await console.SignInAsync("mona", "Supervisor");
        await page.OpenAsync("/performance");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Segment" }).FillAsync("kind=professional");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Windows" }).SelectOptionAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await page.ReachesAsync(@"/performance\?.*segment=kind%3Dprofessional.*");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Segment" })).ToHaveValueAsync("kind=professional");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Windows" })).ToHaveValueAsync("7");
    }
}
