using Claims.Testing;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>A case with documents: the sentences that matter, where they stand, and what the reader thinks of them.</summary>
public sealed class SummaryTests(RunningConsole console)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task What_the_documents_say_is_read_followed_to_its_place_and_rated(int width, ColorScheme scheme)
    {
        var claim = await console.SubmitDocumentsAsync($"CD-{width}");
        var page = await console.SignInAsync($"sophie-{width}", "Reviewer", width, width > 500 ? 900 : 844, scheme);
        await Eventually.BecomesAsync(true, async () =>
        {
            await page.OpenAsync($"/case/{claim}");
            return await page.GetByRole(AriaRole.Heading, new() { Name = $"Case CD-{width}" }).IsVisibleAsync();
        }, TimeSpan.FromSeconds(60));

        var panel = page.GetByRole(AriaRole.Region, new() { Name = "What the documents say" });
        var sentence = panel.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "delivered to the member's home" }).First;
        await Assertions.Expect(sentence).ToContainTextAsync("clause 5.3");
        await Assertions.Expect(sentence.GetByRole(AriaRole.List, new() { Name = "Concepts" })).ToContainTextAsync("power wheelchair K0823");
        await sentence.GetByRole(AriaRole.Button).ClickAsync();
        var document = panel.GetByRole(AriaRole.Region, new() { Name = "delivery record" });
        await Assertions.Expect(document.Locator("mark.chosen")).ToContainTextAsync("delivered to the member's home");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Rate it" }).ClickAsync();
        await Assertions.Expect(panel.GetByText("Choose from 1 to 5.")).ToBeVisibleAsync();
        await panel.GetByLabel("4", new() { Exact = true }).CheckAsync();
        await panel.GetByLabel("something is missing").CheckAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Rate it" }).ClickAsync();
        await Assertions.Expect(panel.GetByText("Kept: 4.")).ToBeVisibleAsync();
        // Over the bus: Metrics holds what Review measured and what the reader said.
        await Eventually.BecomesAsync(1L, () => console.CountAsync($"SELECT COUNT(*) FROM metrics_summary_rating WHERE claim_id = '{claim}' AND score = 4"));
        await Eventually.BecomesAsync(1L, () => console.CountAsync($"SELECT COUNT(*) FROM metrics_summary WHERE claim_id = '{claim}' AND provider = 'attention'"));
        await Screenshots.TakeAsync(page, $"case-documents-{width}-{scheme}");
        Assert.Empty(await Axe.SeriousAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.OpenAsync($"/case/{claim}");
        await Assertions.Expect(panel.GetByLabel("4", new() { Exact = true })).ToBeCheckedAsync();
    }
}
