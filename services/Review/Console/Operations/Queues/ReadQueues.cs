using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Claims.Hosting.Bus;
using Claims.Hosting.Failed;

using Microsoft.Extensions.Options;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Review.Console.Operations.Queues;

/// <summary>Asks how much lies on the queues: the broker's management interface where one is named, else the broker itself.</summary>
public sealed class ReadQueues(IHttpClientFactory clients, IOptions<BusOptions> bus, IOptions<OperationsOptions> operations)
{
    /// <summary>Of the HTTP client.</summary>
    public const string Client = "broker";

    private const string NoRates = "Rates and messages in hand are known to the broker's management interface only: option Review:BrokerApi names it.";

    public async Task<QueueReading> RunAsync(CancellationToken cancellation)
    {
        if (bus.Value.IsInMemory)
        {
            return new QueueReading.InMemory();
        }

        try
        {
            return string.IsNullOrEmpty(operations.Value.BrokerApi)
                ? new QueueReading.Known(await AskBrokerAsync(cancellation), NoRates)
                : new QueueReading.Known(await AskManagementAsync(new Uri(operations.Value.BrokerApi), cancellation), null);
        }
        catch (BrokerUnreachableException)
        {
            return new QueueReading.Unreachable($"No broker answers at {bus.Value.ToAddress().Authority}.");
        }
        catch (OperationInterruptedException refusal)
        {
            return new QueueReading.Unreachable($"The broker ends the conversation ({refusal.ShutdownReason?.ReplyCode}): check that the user of Bus:Broker may read every queue.");
        }
        catch (HttpRequestException refusal)
        {
            return new QueueReading.Unreachable($"The broker's management interface does not answer as it should ({refusal.StatusCode?.ToString() ?? refusal.HttpRequestError.ToString()}): check Review:BrokerApi, and that the broker's user has the tag monitoring.");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new QueueReading.Unreachable("What answers at Review:BrokerApi is no management interface of RabbitMQ.");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new QueueReading.Unreachable("The broker's management interface does not answer in time.");
        }
    }

    private async Task<IReadOnlyList<QueueLoad>> AskManagementAsync(Uri api, CancellationToken cancellation)
    {
        var broker = bus.Value.ToAddress();
        var vhost = broker.AbsolutePath.Length > 1 ? broker.AbsolutePath[1..] : "%2F";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api, $"/api/queues/{vhost}?columns=name,messages_ready,messages_unacknowledged,consumers,message_stats"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(broker.UserInfo))));
        using var http = clients.CreateClient(Client);
        using var response = (await http.SendAsync(request, cancellation)).EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var queues = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        return ManagedQueues.Read(queues.RootElement);
    }

    private async Task<IReadOnlyList<QueueLoad>> AskBrokerAsync(CancellationToken cancellation)
    {
        await using var connection = await BrokerConnection.OpenAsync(bus.Value, "claims console", cancellation);
        var loads = new List<QueueLoad>();
        foreach (var queue in FlowQueues.All.SelectMany(queue => FailedQueues.Of(queue).Append(FailedQueues.Discarded(queue)).Prepend(queue)))
        {
            if (await LoadAsync(connection, queue, cancellation) is { } load)
            {
                loads.Add(load);
            }
        }

        return loads;
    }

    /// <summary>On a channel of its own, for the broker closes a channel whose queue is not there.</summary>
    private static async Task<QueueLoad?> LoadAsync(IConnection connection, string queue, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        try
        {
            var declared = await channel.QueueDeclarePassiveAsync(queue, cancellation);
            return new QueueLoad(queue, declared.MessageCount, null, declared.ConsumerCount, null, null);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }
}
