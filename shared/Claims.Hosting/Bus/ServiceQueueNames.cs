using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>
/// Queue names: <c>claims.SERVICE.consumer</c>, where the service is the consumer's assembly. Without the prefix, two services with a
/// consumer of the same name would share one queue and each lose half of its messages.
/// </summary>
public sealed class ServiceQueueNames() : KebabCaseEndpointNameFormatter(includeNamespace: false)
{
    /// <summary>Name of the queue of a consumer.</summary>
    public string Of(Type consumer) => GetConsumerName(consumer);

    protected override string GetConsumerName(Type type)
    {
        var assembly = type.Assembly.GetName().Name!;
        var service = assembly[(assembly.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return $"claims.{service}.{base.GetConsumerName(type)}";
    }
}
