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
          const change = new TextEncoder().encode('JS.RenderBatch');
          const holds = bytes => {
            for (let i = 0; i + change.length <= bytes.length && i < 64; i++) {
              if (change.every((byte, j) => bytes[i + j] === byte)) return true;
            }
            return false;
          };
          window.WebSocket = class extends WebSocket {
            constructor(...address) {
              super(...address);
              this.addEventListener('message', event => { if (holds(new Uint8Array(event.data))) times.changed = performance.now(); });
            }
            send(data) { times.sent ??= performance.now(); super.send(data); }
          };
        })();
        """);

    /// <summary>Does something several times, and prints what the server took for it.</summary>
    public static async Task PrintAsync(IPage page, string what, int times, Func<int, Task> act)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            await page.EvaluateAsync("() => { serverTimes.sent = serverTimes.changed = null; }");
            await act(time);
            took.Add(await page.EvaluateAsync<double>("() => serverTimes.changed - serverTimes.sent"));
        }

        Assert.All(took, time => Assert.True(time > 0, $"{what}: {time}"));
        Print(what, took);
    }

    public static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured: {what}: {milliseconds[milliseconds.Count / 2]:0} ms on the server (median of {milliseconds.Count}; slowest {milliseconds[^1]:0} ms)"));
    }
}
