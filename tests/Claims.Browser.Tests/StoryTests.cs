using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>A reviewer's day, by hand and by keys.</summary>
public sealed class StoryTests(RunningConsole console)
{
    [Fact]
    public async Task A_verdict_is_taken_back_within_its_minute()
    {
        var page = await console.SignInAsync("ursula", "Reviewer");
        await OpenCaseAsync(page, 8);
        await GiveAsync(page, "Not sure any more.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Take the verdict back" }).ClickAsync();

        await Assertions.Expect(page.GetByText("taken back", new() { Exact = false }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.List).Filter(new() { HasText = "open" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_verdict_on_a_decision_that_has_changed_is_refused_and_what_was_written_is_kept()
    {
        var page = await console.SignInAsync("victor", "Reviewer");
        await OpenCaseAsync(page, 14);
        var claim = page.Url.Split('/')[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await page.Locator("input[name=verdict-choice]").Nth(1).CheckAsync();
        await page.GetByLabel("Reason").FillAsync("As the clause says.");
        Assert.Equal(1, await console.ExecuteAsync(
            $"UPDATE review_case SET assessed = REPLACE(assessed, decision_id, 'f' || SUBSTR(decision_id, 2, 62) || 'f'), decision_id = 'f' || SUBSTR(decision_id, 2, 62) || 'f' WHERE claim_id = '{claim}'"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Give verdict" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The decision has changed since you opened this case").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Reason")).ToHaveValueAsync("As the clause says.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the verdict back" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_reviewers_never_hold_one_case()
    {
        var first = await console.SignInAsync("frank", "Reviewer");
        var second = await console.SignInAsync("gloria", "Reviewer");
        await OpenCaseAsync(first, 6);
        await second.OpenAsync(first.Url);
        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "Claim this case" })).ToBeVisibleAsync();

        await first.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await Assertions.Expect(first.GetByText("You have held this case since")).ToBeVisibleAsync();
        // It may be gone already: the page follows what others do.
        await second.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).EvaluateAllAsync<object?>("buttons => buttons.forEach(button => button.click())");

        await Assertions.Expect(second.GetByText("frank has held this case since").First).ToBeVisibleAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "Give verdict" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_queue_is_worked_by_keys_alone()
    {
        var page = await console.SignInAsync("kim", "Reviewer");
        // Other tests take the riskiest; from the other end the cases are free.
        await page.OpenAsync("/queue?order=risk&reversed=true");
        await Assertions.Expect(page.Locator("a[data-claim]").Nth(4)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Keys").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "You hold case" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nobody holds case" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("no such claim anywhere");
        await Assertions.Expect(page.GetByText("No case meets these filters.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        await Assertions.Expect(page.Locator("a[data-claim]").Nth(2)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.ReachesAsync(@"/case/.*");
    }

    private static async Task OpenCaseAsync(IPage page, int place)
    {
        await page.OpenAsync("/queue");
        await page.OpenAsync((await page.Locator("a[data-claim]").Nth(place).GetAttributeAsync("href"))!);
    }

    private static async Task GiveAsync(IPage page, string reason)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await page.Locator("input[name=verdict-choice]").Nth(1).CheckAsync();
        await page.GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Give verdict" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the verdict back" })).ToBeVisibleAsync();
    }
}
