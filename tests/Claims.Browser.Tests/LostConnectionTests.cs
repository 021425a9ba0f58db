using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>On services of its own, since it kills them.</summary>
public sealed class LostConnectionTests : IAsyncLifetime
{
    private readonly RunningConsole _console = new();

    public ValueTask InitializeAsync() => _console.InitializeAsync();

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    [Fact]
    public async Task Whoever_loses_the_connection_is_told_and_goes_on_signed_in_after_the_server_is_back()
    {
        var page = await _console.SignInAsync("lena", "Reviewer");
        await page.OpenAsync("/queue");
        await Assertions.Expect(page.Locator("a[data-claim]").First).ToBeVisibleAsync();
        var cases = await page.Locator("a[data-claim]").CountAsync();

        await _console.RestartAsync(async () => await Assertions.Expect(page.GetByText("The connection is lost")).ToBeVisibleAsync(new() { Timeout = 30_000 }));

        // The new process does not know the page: it says so, and what to do.
        var reload = page.Locator("#reconnect-reload, #rejected-reload").Locator("visible=true");
        await reload.ClickAsync(new() { Timeout = 60_000 });
        await page.ConnectedAsync();
        await Assertions.Expect(page.Locator("a[data-claim]")).ToHaveCountAsync(cases);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "lena" })).ToBeVisibleAsync();
    }
}
