using System.Globalization;

using RabbitMQ.Client;

namespace Claims.Hosting.Failed;

/// <summary>Properties of a failed message on its way to another queue. Its id, content type, correlation and reply address stay.</summary>
internal static class OutgoingProperties
{
    public const string DiscardReason = "claims-discard-reason";

    private const string DiscardedAt = "claims-discarded-at";

    /// <summary>Header in which a submitter names itself (Ingest).</summary>
    private const string Submitter = "submitter";

    public static BasicProperties ForReplay(IReadOnlyBasicProperties properties) => With(properties, FaultHeaders.WithoutFailure(properties.Headers));

    public static BasicProperties ForCopy(IReadOnlyBasicProperties properties) => With(properties, FaultHeaders.WithoutDelivery(properties.Headers));

    public static BasicProperties ForDiscard(IReadOnlyBasicProperties properties, string reason, DateTimeOffset at)
    {
        var headers = FaultHeaders.WithoutDelivery(properties.Headers);
        headers[DiscardReason] = reason;
        headers[DiscardedAt] = at.ToString("O", CultureInfo.InvariantCulture);
        return With(properties, headers);
    }

    private static BasicProperties With(IReadOnlyBasicProperties properties, Dictionary<string, object?> headers)
    {
        var outgoing = new BasicProperties(properties) { Headers = headers, DeliveryMode = DeliveryModes.Persistent };
        outgoing.ClearExpiration();
        if (properties.IsUserIdPresent())
        {
            // The broker takes a user id from that user only; where no header says who submitted, the user id did.
            headers.TryAdd(Submitter, properties.UserId);
            outgoing.ClearUserId();
        }

        return outgoing;
    }
}
