using System.Globalization;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>How long the server takes for what a reader does: from the browser's message to the last change of the page that it sends back.</summary>
internal static class ServerTime
{
    /// <summary>From the next page on, notes when messages are sent and when changes come.</summary>
    public static Task WatchAsync(IPage page) => page.Context.AddInitScriptAsync(
        """
        (() => {
          const times = window.serverTimes = { sent: null, changed: null };
          // The names of Blazor's messages stand at the head of each, whichever way the rest is packed.
          const begins = (data, name) => new TextDecoder('latin1').decode(new Uint8Array(data).subarray(0, 64)).includes(name);
          window.WebSocket = class extends WebSocket {
            constructor(...address) {
              super(...address);
              this.addEventListener('message', event => { if (begins(event.data, 'JS.RenderBatch')) times.changed = performance.now(); });
            }
            // What the reader did, not the receipt of a change that a live update brought.
            send(data) {
              if (begins(data, 'BeginInvokeDotNetFromJS')) times.sent ??= performance.now();
              super.send(data);
            }
          };
        })();
        """);

    /// <summary>Does something several times, and prints what the server took for it. <paramref name="act"/> ends when its change is on the page.</summary>
    public static async Task PrintAsync(IPage page, string what, int times, Func<int, Task> act)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            await page.EvaluateAsync("() => { serverTimes.sent = serverTimes.changed = null; }");
            await act(time);
            await page.WaitForFunctionAsync("() => serverTimes.sent !== null && serverTimes.changed > serverTimes.sent");
            took.Add(await page.EvaluateAsync<double>("() => serverTimes.changed - serverTimes.sent"));
        }

        Print(what, took);
    }

    public static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured: {what}: {milliseconds[milliseconds.Count / 2]:0} ms on the server (median of {milliseconds.Count}; slowest {milliseconds[^1]:0} ms)"));
    }
}
