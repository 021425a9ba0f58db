using Dapr.Client;

using Microsoft.Extensions.Configuration;

using Polly;
using Polly.Retry;

namespace Claims.Dapr;

/// <summary>
/// Settings that change while services run: read at start, then followed. Where the side-car goes away the last values hold, and once it is back all are read again, since changes
/// of the meantime are not told. (The provider that Dapr offers itself begins without values and asks a side-car that is away without pause.)
/// </summary>
internal sealed class LiveSettings(DaprClient client, string store, IReadOnlyList<string> keys) : ConfigurationProvider, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _following = Task.CompletedTask;

    public override void Load()
    {
        if (_following.IsCompleted)
        {
            ReadAsync(CancellationToken.None).GetAwaiter().GetResult();
            _following = Task.Run(FollowAsync);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task FollowAsync()
    {
        var cancellation = _stopping.Token;
        var outages = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(_ => !cancellation.IsCancellationRequested),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(0.5),
                MaxDelay = TimeSpan.FromSeconds(30),
            })
            .Build();
        while (!cancellation.IsCancellationRequested)
        {
            await outages.ExecuteAsync(async token => await FollowOnceAsync(token), cancellation);
        }
    }

    private async Task FollowOnceAsync(CancellationToken cancellation)
    {
        var subscription = await client.SubscribeConfiguration(store, keys, cancellationToken: cancellation);
        await using var changes = subscription.Source.GetAsyncEnumerator(cancellation);
        await ReadAsync(cancellation);
        Say();
        while (await changes.MoveNextAsync())
        {
            Data = Data.Concat(Settings(changes.Current)).GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(setting => setting.Key, setting => setting.Last().Value, StringComparer.OrdinalIgnoreCase);
            Say();
        }

        throw new IOException("The side-car ended the subscription.");
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var response = await client.GetConfiguration(store, keys, cancellationToken: cancellation);
        Data = Settings(response.Items).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private void Say()
    {
        try
        {
            OnReload();
        }
        catch (Exception)
        {
            // Values that options refuse: whoever uses them goes on with the last good ones and says so, see LastValid. Following must not end with it.
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings(IEnumerable<KeyValuePair<string, ConfigurationItem>> items) =>
        items.Where(item => keys.Contains(item.Key, StringComparer.OrdinalIgnoreCase)).Select(item => KeyValuePair.Create(item.Key, (string?)item.Value.Value));
}
