using Claims.Testing;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>A provider that writes over the extracted sentences. On services of its own, which are set to ask it.</summary>
public sealed class WrittenSummaryTests : IAsyncLifetime
{
    private WritingProvider _provider = null!;
    private RunningConsole _console = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await WritingProvider.StartAsync();
        _console = new RunningConsole(_provider.Settings);
        await _console.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _console.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_written_summary_is_shown_with_its_sources_held_beside_the_other_and_refused_where_it_says_more()
    {
        var claim = await _console.SubmitDocumentsAsync("CD-W");
        var page = await _console.SignInAsync("wanda", "Reviewer");
        await Eventually.BecomesAsync(true, async () =>
        {
            await page.OpenAsync($"/case/{claim}");
            return await page.GetByRole(AriaRole.Heading, new() { Name = "Case CD-W" }).IsVisibleAsync();
        }, TimeSpan.FromSeconds(60));
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "What the documents say" });
        var source = await panel.Locator(".sentences > li").Filter(new() { HasText = "group 2 power wheelchair for use in her home" }).GetAttributeAsync("id");

        _provider.Text = $"She is asking for a group 2 power wheelchair for use in her home [{source}].";
        await panel.GetByRole(AriaRole.Button, new() { Name = "Write a summary" }).ClickAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Link, new() { Name = source!, Exact = true }).First).ToBeVisibleAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Side by side" })).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "The left serves better" }).ClickAsync();
        await Assertions.Expect(panel.GetByText("Kept.")).ToBeVisibleAsync();
        await Eventually.BecomesAsync(1L, () => _console.CountAsync($"SELECT COUNT(*) FROM metrics_summary_comparison WHERE claim_id = '{claim}'"));
        await Screenshots.TakeAsync(page, "case-written");
        Assert.Empty(await Axe.SeriousAsync(page));

        _provider.Text = $"She is asking for a group 3 power wheelchair for use in her home [{source}].";
        await panel.GetByRole(AriaRole.Button, new() { Name = "Write another" }).ClickAsync();
        await Assertions.Expect(panel.GetByText("The summary was refused: a number is in none of its sources")).ToBeVisibleAsync();
        await Eventually.BecomesAsync(1L, () => _console.CountAsync($"SELECT COUNT(*) FROM metrics_summary WHERE claim_id = '{claim}' AND outcome = 'Refused'"));
    }
}
