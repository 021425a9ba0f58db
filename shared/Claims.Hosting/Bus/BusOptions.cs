using System.ComponentModel.DataAnnotations;

namespace Claims.Hosting.Bus;

/// <summary>How services talk to each other. Section <c>Bus</c>.</summary>
public sealed class BusOptions
{
    public const string Section = "Bus";

    /// <summary><c>amqp://user:password@host:port/vhost</c> of RabbitMQ. Empty: in memory, for all services in one process.</summary>
    public string? Broker { get; set; }

    /// <summary>Password for <see cref="Broker"/> where that holds none: a secret that can come from a file of its own.</summary>
    public string? Password { get; set; }

    /// <summary>Other nodes of the same cluster, as <c>host:port</c>: any of them is connected to when the one in <see cref="Broker"/> is down.</summary>
    public IReadOnlyList<string> Nodes { get; set; } = [];

    /// <summary>No broker: messages live and die with this process.</summary>
    public bool IsInMemory => string.IsNullOrEmpty(Broker);

    /// <summary>Messages a queue hands out before the first is acknowledged.</summary>
    [Range(1, 10_000)]
    public int Prefetch { get; set; } = 256;

    /// <summary>Most messages taken as one batch. One inference call and one transaction serve a batch.</summary>
    [Range(1, 1_000)]
    public int BatchSize { get; set; } = 64;

    /// <summary>How long a batch waits to fill, in milliseconds.</summary>
    [Range(1, 10_000)]
    public int BatchWaitMilliseconds { get; set; } = 20;

    /// <summary>Batches in work at once on one queue.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 2;

    /// <summary>Tries after the first before a message goes to the error queue; waits grow from 0.2 s to 30 s.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 5;

    /// <summary>Deliveries after which the broker itself gives a message up (quorum queues), for messages that kill their consumer.</summary>
    [Range(1, 1_000)]
    public int DeliveryLimit { get; set; } = 20;

    /// <summary>Only make the queues and exchanges, see <see cref="ServiceHost.DeclareQueuesAsync"/>; take no message.</summary>
    public bool DeclareOnly { get; set; }

    /// <summary><see cref="Broker"/> with its password. Only where there is a broker.</summary>
    public Uri ToAddress()
    {
        var address = new UriBuilder(Broker!);
        if (address.Password.Length == 0 && !string.IsNullOrEmpty(Password))
        {
            address.Password = Uri.EscapeDataString(Password);
        }

        return address.Uri;
    }

    /// <summary>The addresses of all nodes, that of <see cref="Broker"/> first.</summary>
    public IEnumerable<Uri> ToAddresses() => Nodes.Select(AddressOf).Prepend(ToAddress());

    private Uri AddressOf(string node)
    {
        var place = new Uri($"amqp://{node}");
        return new UriBuilder(ToAddress()) { Host = place.Host, Port = place.Port }.Uri;
    }
}
