using Microsoft.JSInterop;

namespace Claims.Review.Console.Charts;

/// <summary>Gives the reader texts as files, by <c>wwwroot/download.js</c>.</summary>
public sealed class Downloads(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task SaveAsync(string name, string type, string text)
    {
        _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./download.js");
        await _module.InvokeVoidAsync("save", name, type, text);
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is { } module)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and the module with it.
            }
        }
    }
}
