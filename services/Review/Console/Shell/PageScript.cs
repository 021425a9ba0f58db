using Microsoft.JSInterop;

namespace Claims.Review.Console.Shell;

/// <summary>What a script of <c>wwwroot</c> does to a part of a page, for as long as the part is shown. The page may be left at any moment, and its script with it.</summary>
public sealed class PageScript : IAsyncDisposable
{
    private readonly IJSObjectReference _attached;

    private PageScript(IJSObjectReference attached) => _attached = attached;

    /// <param name="file">Module that exports <c>attach</c>, whose answer has <c>dispose</c>.</param>
    /// <param name="arguments">Of <c>attach</c>.</param>
    /// <returns>Null where the page was left before.</returns>
    public static async Task<PageScript?> AttachAsync(IJSRuntime browser, string file, params object?[] arguments)
    {
        try
        {
            await using var module = await browser.InvokeAsync<IJSObjectReference>("import", file);
            return new PageScript(await module.InvokeAsync<IJSObjectReference>("attach", arguments));
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
    }

    public ValueTask CallAsync(string function, params object?[] arguments) => _attached.InvokeVoidAsync(function, arguments);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _attached.InvokeVoidAsync("dispose");
            await _attached.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what was done to it.
        }
    }
}
